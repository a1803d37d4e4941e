package fr.portailfamille.payment.internal;

import fr.portailfamille.shared.Money;

/**
 * What a verified message of a bank means.
 *
 * @param amount what the bank took, null where it says nothing readable in euros
 * @param transactionUuid the bank's own id of the transaction
 */
public record BankWord(
    Meaning meaning,
    Money amount,
    String transactionUuid,
    String cardMask,
    String authorisation,
    String bankStatus) {

  /** The few things a bank can say about an attempt. */
  public enum Meaning {
    PAID,
    STILL_PENDING,
    REFUSED,
    CANCELLED,
    UNCLEAR,
    /** About something else than the payment itself, a refund for example. */
    NOT_ABOUT_PAYMENT
  }
}
