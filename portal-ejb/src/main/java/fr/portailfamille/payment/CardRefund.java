package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * Remboursement sur la carte, as its family and staff read it.
 *
 * @param reference also the label of its entry in the ledger
 * @param paymentReference the payment that it gives back in whole or in part
 * @param cardMask masked number of the card; null where the bank never told it
 */
public record CardRefund(
    long id,
    long householdId,
    String reference,
    Money amount,
    RefundStatus status,
    String paymentReference,
    String cardMask,
    Instant askedAt)
    implements Serializable {}
