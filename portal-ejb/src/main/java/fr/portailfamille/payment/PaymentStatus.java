package fr.portailfamille.payment;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * État d'une tentative de paiement. PAID is final and may follow any other state, because a second
 * card on the same page or a late message is still money. EXPIRED: the bank stayed silent until the
 * end of the window; UNKNOWN: it said something that is neither yes nor no.
 */
public enum PaymentStatus {
  CREATED,
  PENDING,
  PAID,
  REFUSED,
  CANCELLED,
  EXPIRED,
  UNKNOWN;

  /** The one table of what may follow what; all else is refused or ignored. */
  private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT =
      Map.ofEntries(
          entry(CREATED, EnumSet.of(PENDING, PAID, REFUSED, CANCELLED, EXPIRED, UNKNOWN)),
          entry(PENDING, EnumSet.of(PAID, REFUSED, CANCELLED, EXPIRED, UNKNOWN)),
          entry(UNKNOWN, EnumSet.of(PENDING, PAID, REFUSED, CANCELLED, EXPIRED)),
          entry(REFUSED, EnumSet.of(PAID)),
          entry(CANCELLED, EnumSet.of(PAID)),
          entry(EXPIRED, EnumSet.of(PAID)),
          entry(PAID, EnumSet.noneOf(PaymentStatus.class)));

  public boolean mayBecome(PaymentStatus next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether the bank may still take money for it: no second attempt for the debt meanwhile. */
  public boolean isOpen() {
    return this == CREATED || this == PENDING || this == UNKNOWN;
  }
}
