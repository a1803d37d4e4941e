package fr.portailfamille.booking;

import fr.portailfamille.catalogue.HalfDays;
import java.io.Serializable;

/**
 * The places of a group on a half-day.
 *
 * @param overbooked opened beyond the capacity, with a reason
 */
public record PoolLine(
    long poolId, long groupId, HalfDays part, int capacity, int overbooked, int taken)
    implements Serializable {}
