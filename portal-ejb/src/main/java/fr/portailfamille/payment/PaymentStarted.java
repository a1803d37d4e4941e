package fr.portailfamille.payment;

import java.time.Instant;

/**
 * An attempt exists; the family may be sent to the bank.
 *
 * @param windowEndsAt until when the bank may take money for it
 */
public record PaymentStarted(long attemptId, String reference, Instant windowEndsAt) {}
