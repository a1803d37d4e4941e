package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;

/**
 * What stands on one account of a household, one per régie.
 *
 * @param charged bookings charged to the account without an invoice
 * @param credited credit notes and cancelled bookings, positive
 * @param paid money that has arrived; what is still under way is never in it
 * @param refunded given back on the card, or about to be
 * @param balance positive is due, negative stands in the family's favour
 * @param unsettled invoices that are not wholly paid
 */
public record AccountSummary(
    long regieId,
    String regieName,
    Money invoiced,
    int invoices,
    Money charged,
    int bookings,
    Money credited,
    Money paid,
    int payments,
    Money refunded,
    int refunds,
    Money balance,
    int unsettled)
    implements Serializable {

  /** Solde dû: never negative. */
  public Money due() {
    return balance.isPositive() ? balance : Money.ZERO;
  }

  /** What stands in the family's favour: never negative. */
  public Money credit() {
    return balance.isPositive() ? Money.ZERO : balance.negated();
  }
}
