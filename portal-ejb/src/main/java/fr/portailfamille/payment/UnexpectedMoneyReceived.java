package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;

/**
 * The bank has taken another amount than was asked, or money a second time for one attempt: it
 * stands in the family's favour and confirms nothing.
 *
 * @param amount what came this time
 * @param transaction the bank's own id of a second transaction; empty for the first
 */
public record UnexpectedMoneyReceived(long attemptId, Money amount, String transaction) {}
