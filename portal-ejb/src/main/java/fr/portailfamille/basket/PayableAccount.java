package fr.portailfamille.basket;

import fr.portailfamille.payment.PendingPayment;
import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a family may pay of its account at a régie.
 *
 * @param due never negative
 * @param blockedFrom the balance from which on nothing is booked; null for none
 * @param paying the payment of it that is under way; null where there is none
 */
public record PayableAccount(
    long regieId, String regieName, Money due, Money blockedFrom, PendingPayment paying)
    implements Serializable {

  private static final Money ONE_EURO = Money.ofCents(100);

  /** Until when a payment of it is under way; null where none is. */
  public Instant payingUntil() {
    return paying == null ? null : paying.windowEndsAt();
  }

  /** Whether the balance keeps the family from booking. */
  public boolean isBlocking() {
    return blockedFrom != null && due.compareTo(blockedFrom) >= 0;
  }

  /** The least that is paid: what lets the family book again, else a euro; never more than due. */
  public Money least() {
    if (isBlocking()) {
      return due.minus(blockedFrom).plus(Money.ofCents(1));
    }
    return due.compareTo(ONE_EURO) < 0 ? due : ONE_EURO;
  }

  public boolean isOwing() {
    return due.isPositive();
  }

  /** Whether so much may be paid now. */
  public boolean takes(Money amount) {
    return amount.compareTo(least()) >= 0 && amount.compareTo(due) <= 0;
  }
}
