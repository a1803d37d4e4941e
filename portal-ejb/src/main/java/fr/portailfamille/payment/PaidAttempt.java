package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;

/**
 * A paid attempt that waits for its settlement, locked.
 *
 * @param amount what was asked and received, in euro cents
 * @param debtKey what is paid, as {@link StartPaymentCommand} named it
 * @param ledgerEntryId the payment entry in the ledger
 */
public record PaidAttempt(
    long attemptId,
    long householdId,
    long regieId,
    Money amount,
    String debtKey,
    long ledgerEntryId) {}
