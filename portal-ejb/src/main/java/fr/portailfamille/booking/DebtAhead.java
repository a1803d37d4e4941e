package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;

/**
 * What a family would owe a régie once what it is about to confirm is charged to its account, where
 * a balance can keep it from booking.
 *
 * @param before what it owes now; negative in its favour
 * @param after what it would owe
 * @param threshold from which on nothing is booked any more ({@link BookingSettings#DEBT}), the
 *     lowest of the activities concerned
 */
public record DebtAhead(long regieId, Money before, Money after, Money threshold)
    implements Serializable {

  /** Whether confirming brings it there: it is told, not refused. */
  public boolean isReached() {
    return before.compareTo(threshold) < 0 && after.compareTo(threshold) >= 0;
  }

  /** The same with so much less to owe. */
  DebtAhead less(Money credit) {
    return new DebtAhead(regieId, before, after.minus(credit), threshold);
  }
}
