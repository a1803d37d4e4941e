package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * Reçu: what a paid attempt says to its payer.
 *
 * @param amount what was asked for
 * @param received what the bank took with its first word of money; null until then
 * @param payerEmail as given when the payment started; null where none was
 * @param paidAt when the bank's word came; null where the money was not the amount asked
 * @param debtKey what was paid, as {@link StartPaymentCommand} named it
 */
public record PaymentReceipt(
    long attemptId,
    long householdId,
    long regieId,
    String reference,
    Money amount,
    Money received,
    String payerEmail,
    Instant paidAt,
    String debtKey)
    implements Serializable {}
