package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an activity says about cancelling before anything of it is booked: until when and what comes
 * back, as its settings stand now. It decides nothing; {@link CancelLine} does when a family
 * cancels.
 *
 * @param series whether it is booked for all dates, and cancelled for all that are left
 * @param state CANCELLABLE; RETURNABLE where it is too late but a place can be given back; FIXED
 * @param offered whether its families cancel online at all; false: the structure is asked
 * @param first until when the first of its days can be cancelled; null where none can
 * @param last the same of its last day; equal to the first where there is one
 * @param tooLate how many of its days are past their deadline while others are not
 * @param free whether nothing is to be paid: then nothing comes back
 * @param money what comes back of a day that is cancelled in time
 * @param lateDays fewer days before a day than that {@code lateMoney} counts; 0: the same always
 * @param giveBack whether a place can be given back after the deadline
 * @param nothingOnceBegun whether nothing comes back of a series that has begun
 */
public record CancelAhead(
    String activityName,
    boolean series,
    CancelState state,
    boolean offered,
    Instant first,
    Instant last,
    int tooLate,
    boolean free,
    CancelMoney money,
    int lateDays,
    CancelMoney lateMoney,
    boolean giveBack,
    boolean nothingOnceBegun)
    implements Serializable {

  /** Whether its days have deadlines of their own. */
  public boolean isEach() {
    return !series && first != null && !first.equals(last);
  }
}
