package fr.portailfamille.basket;

import fr.portailfamille.booking.Wish;
import java.util.List;

/**
 * Terminer les modifications: what was ticked and unticked on the planning, for one régie.
 *
 * @param releasedBookingIds held bookings to give back
 */
public record SubmitPlanningCommand(
    long householdId, long regieId, List<Wish> wishes, List<Long> releasedBookingIds) {

  public SubmitPlanningCommand {
    wishes = List.copyOf(wishes);
    releasedBookingIds = List.copyOf(releasedBookingIds);
  }
}
