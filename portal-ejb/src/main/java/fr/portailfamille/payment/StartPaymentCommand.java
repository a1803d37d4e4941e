package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.time.Duration;

/**
 * A family wants to pay.
 *
 * @param amount positive, in euro cents
 * @param debtKey what is paid, as the caller names it ({@code basket:42}): one open attempt each
 * @param payerEmail where the bank sends its own ticket; may be null
 * @param window how long the bank may take money; no second attempt for the debt meanwhile
 */
public record StartPaymentCommand(
    long householdId,
    long regieId,
    Money amount,
    String debtKey,
    String payerEmail,
    Duration window) {

  public StartPaymentCommand {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("Only a positive amount is paid");
    }
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("The window is empty");
    }
  }
}
