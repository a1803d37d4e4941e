package fr.portailfamille.booking;

import java.time.Instant;
import java.util.List;

/**
 * Hold places until an hour, and give back held ones, in one go.
 *
 * @param basketId the basket that carries them
 * @param regieId the régie of that basket: wishes for another one do not belong in it
 */
public record HoldCommand(
    long householdId,
    long basketId,
    long regieId,
    Instant holdUntil,
    List<Wish> wishes,
    List<Long> releasedBookingIds) {

  public HoldCommand {
    wishes = List.copyOf(wishes);
    releasedBookingIds = List.copyOf(releasedBookingIds);
  }
}
