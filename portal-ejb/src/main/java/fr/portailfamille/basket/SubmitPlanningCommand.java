package fr.portailfamille.basket;

import fr.portailfamille.booking.PlaceToCancel;
import fr.portailfamille.booking.Wish;
import java.util.List;

/**
 * Terminer les modifications: what was ticked and unticked on the planning, for one régie.
 *
 * @param releasedBookingIds held bookings to give back
 * @param cancelled confirmed bookings to cancel
 * @param together whether siblings put in line for the same hours get their places together or not
 *     at all
 */
public record SubmitPlanningCommand(
    long householdId,
    long regieId,
    List<Wish> wishes,
    List<Long> releasedBookingIds,
    List<PlaceToCancel> cancelled,
    boolean together) {

  public SubmitPlanningCommand {
    wishes = List.copyOf(wishes);
    releasedBookingIds = List.copyOf(releasedBookingIds);
    cancelled = List.copyOf(cancelled);
  }

  /** Those put in line wait each for itself. */
  public SubmitPlanningCommand(
      long householdId,
      long regieId,
      List<Wish> wishes,
      List<Long> releasedBookingIds,
      List<PlaceToCancel> cancelled) {
    this(householdId, regieId, wishes, releasedBookingIds, cancelled, false);
  }

  /** Without cancelling anything that is confirmed. */
  public SubmitPlanningCommand(
      long householdId, long regieId, List<Wish> wishes, List<Long> releasedBookingIds) {
    this(householdId, regieId, wishes, releasedBookingIds, List.of());
  }
}
