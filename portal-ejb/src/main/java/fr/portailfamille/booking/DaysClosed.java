package fr.portailfamille.booking;

import java.util.List;

/**
 * Days of an activity do not take place: what that ended for a family.
 *
 * @param cancelled confirmed bookings, paid back in full
 * @param freed held ones that were not paid
 * @param waiting entries of waiting lists
 */
public record DaysClosed(
    long closingId, long householdId, List<Long> cancelled, List<Long> freed, List<Long> waiting) {

  public DaysClosed {
    cancelled = List.copyOf(cancelled);
    freed = List.copyOf(freed);
    waiting = List.copyOf(waiting);
  }
}
