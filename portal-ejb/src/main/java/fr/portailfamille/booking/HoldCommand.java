package fr.portailfamille.booking;

import java.util.List;

/**
 * Take places and give up others, in one go: those of activities that are paid when booked are held
 * until an hour, those charged to the account are confirmed at once.
 *
 * @param regieId the régie of all of it
 * @param releasedBookingIds held ones of the basket that are given back
 * @param cancelled confirmed ones that are cancelled
 * @param together whether siblings put in line for the same hours get their places together or not
 *     at all
 */
public record HoldCommand(
    long householdId,
    long regieId,
    List<Wish> wishes,
    List<Long> releasedBookingIds,
    List<PlaceToCancel> cancelled,
    boolean together) {

  public HoldCommand {
    wishes = List.copyOf(wishes);
    releasedBookingIds = List.copyOf(releasedBookingIds);
    cancelled = List.copyOf(cancelled);
  }

  int size() {
    return wishes.size() + releasedBookingIds.size() + cancelled.size();
  }
}
