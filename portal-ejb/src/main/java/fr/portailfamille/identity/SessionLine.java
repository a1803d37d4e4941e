package fr.portailfamille.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * One of the places where an account is signed in, on «Mes connexions».
 *
 * @param browser its name, empty where it is unknown
 * @param system of the device, empty where it is unknown
 * @param current whether it is the one that asks
 */
public record SessionLine(
    long id,
    String browser,
    String system,
    String address,
    Instant startedAt,
    Instant lastSeenAt,
    boolean current)
    implements Serializable {}
