package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * One line of a statement.
 *
 * @param label number of the invoice or reference of the payment
 * @param amount positive; which way it counts follows from the kind
 * @param settled for an invoice, whether it is wholly paid
 * @param invoiceId null for what is no invoice
 */
public record StatementLine(
    Kind kind, Instant at, String label, Money amount, boolean settled, Long invoiceId)
    implements Serializable {

  /** What a line is; credits and refunds come with the work of the staff. */
  public enum Kind {
    INVOICE,
    PAYMENT,
    CREDIT,
    REFUND,
    CHARGEBACK
  }

  /** Whether it stands in the column of the invoices, not in that of the payments. */
  public boolean charges() {
    return kind == Kind.INVOICE || kind == Kind.REFUND || kind == Kind.CHARGEBACK;
  }
}
