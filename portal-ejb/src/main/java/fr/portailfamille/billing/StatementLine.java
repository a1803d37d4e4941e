package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * One line of a statement.
 *
 * @param label number of the invoice, reference of the payment, or unit and day of a booking
 * @param beneficiary whose booking it is; empty where it is none
 * @param amount positive; which way it counts follows from the kind
 * @param settled for an invoice, whether it is wholly paid
 * @param invoiceId null for what is no invoice
 */
public record StatementLine(
    Kind kind,
    Instant at,
    String label,
    String beneficiary,
    Money amount,
    boolean settled,
    Long invoiceId)
    implements Serializable {

  /** What a line is. */
  public enum Kind {
    INVOICE,
    /** A booking charged to the account. */
    BOOKING,
    PAYMENT,
    CREDIT,
    /** A booking that was cancelled, credited. */
    CANCELLATION,
    REFUND,
    CHARGEBACK
  }

  /** «Mercredi journée du 14 octobre 2026, Léa», or the label alone. */
  public String what() {
    return beneficiary.isEmpty() ? label : label + ", " + beneficiary;
  }

  /** Whether it stands in the column of the invoices, not in that of the payments. */
  public boolean charges() {
    return kind == Kind.INVOICE
        || kind == Kind.BOOKING
        || kind == Kind.REFUND
        || kind == Kind.CHARGEBACK;
  }
}
