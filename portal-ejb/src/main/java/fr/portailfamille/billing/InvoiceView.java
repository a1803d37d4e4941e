package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as its family reads it, with what paid it.
 *
 * @param issuedOn day of issue; the period is another matter (guide 002)
 * @param paid what payments were allocated to it
 */
public record InvoiceView(
    long id,
    String number,
    String regieName,
    LocalDate issuedOn,
    LocalDate periodStart,
    LocalDate periodEnd,
    Money total,
    Money paid,
    List<Line> lines,
    List<Payment> payments)
    implements Serializable {

  public InvoiceView {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
  }

  public Money due() {
    return total.minus(paid);
  }

  public boolean settled() {
    return !due().isPositive();
  }

  /** A line with how its price was found. */
  public record Line(
      String designation,
      String beneficiary,
      int quantity,
      Money unitPrice,
      Money amount,
      String explanation)
      implements Serializable {}

  /**
   * What one payment, or a credit of the account, gave to this invoice.
   *
   * @param reference of the payment; of a credit what it is for
   */
  public record Payment(Instant at, String reference, Money amount, boolean credit)
      implements Serializable {}
}
