package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;

/**
 * Who waits for a session.
 *
 * @param rank 1 for the first that still waits; 0 for one that is offered a place
 * @param offeredUntil null for one that still waits
 * @param passedOver a place was free, but something else stood in the way
 * @param mates who waits or is offered a place with it, all or none; empty for one alone
 */
public record WaitingLineEntry(
    long entryId,
    long sessionId,
    String name,
    long householdId,
    String householdNumber,
    Instant askedAt,
    int rank,
    Instant offeredUntil,
    boolean passedOver,
    String mates)
    implements Serializable {

  public boolean isOffered() {
    return offeredUntil != null;
  }
}
