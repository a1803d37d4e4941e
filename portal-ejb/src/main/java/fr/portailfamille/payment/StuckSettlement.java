package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * Règlement bloqué: money that arrived and was tried in vain to be settled, as staff see it.
 *
 * @param received what the bank took, in euro cents
 * @param receivedAt when the bank's word came
 * @param tries how often it was tried, at least once
 * @param technicalReason the last error as it was written, at most 500 characters; for experts
 */
public record StuckSettlement(
    String reference,
    long householdId,
    String householdName,
    String regieName,
    Money received,
    Instant receivedAt,
    int tries,
    Obstacle obstacle,
    String technicalReason,
    Instant nextTryAt)
    implements Serializable {}
