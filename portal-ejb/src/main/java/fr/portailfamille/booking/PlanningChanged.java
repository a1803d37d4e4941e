package fr.portailfamille.booking;

import java.util.List;

/**
 * A family changed its bookings in one go: what became of each of its demands, by ids, for the
 * report that it gets by mail.
 *
 * @param confirmed bookings charged to the account
 * @param held how many wait in the basket to be paid
 * @param inLine entries of waiting lists
 * @param refused those that could not be met
 * @param cancelled bookings that were given up
 */
public record PlanningChanged(
    long householdId,
    List<Long> confirmed,
    int held,
    List<Long> inLine,
    List<RefusedWish> refused,
    List<Long> cancelled) {

  public PlanningChanged {
    confirmed = List.copyOf(confirmed);
    inLine = List.copyOf(inLine);
    refused = List.copyOf(refused);
    cancelled = List.copyOf(cancelled);
  }

  /** Whether something was changed beyond a basket, which has its own mails. */
  public static boolean isOne(HoldOutcome outcome) {
    return !(outcome.confirmed().isEmpty()
        && outcome.inLine().isEmpty()
        && outcome.cancelled().isEmpty());
  }

  public static PlanningChanged of(long householdId, HoldOutcome outcome) {
    return new PlanningChanged(
        householdId,
        outcome.confirmed().stream().map(BookingLine::id).toList(),
        outcome.held(),
        outcome.inLine().stream().map(WaitingPlace::entryId).toList(),
        outcome.refused(),
        cancelled(outcome.cancelled()));
  }

  /** Offered places were accepted. */
  public static PlanningChanged confirmed(long householdId, List<Long> bookingIds) {
    return new PlanningChanged(householdId, bookingIds, 0, List.of(), List.of(), List.of());
  }

  /** Nothing but places given up. */
  public static PlanningChanged of(long householdId, List<CancelLine> cancelled) {
    return new PlanningChanged(
        householdId, List.of(), 0, List.of(), List.of(), cancelled(cancelled));
  }

  private static List<Long> cancelled(List<CancelLine> lines) {
    return lines.stream().map(line -> line.line().id()).toList();
  }
}
