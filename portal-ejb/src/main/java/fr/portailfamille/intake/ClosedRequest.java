package fr.portailfamille.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * A request whose link takes nothing any more, as who holds the link reads it: nothing of a
 * household.
 *
 * @param at when it was decided; when it was confirmed for one that waits
 */
public record ClosedRequest(RequestEnd end, Instant at) implements Serializable {}
