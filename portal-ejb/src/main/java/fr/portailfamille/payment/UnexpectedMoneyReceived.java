package fr.portailfamille.payment;

/**
 * The bank has taken another amount than was asked, or money a second time for one attempt: it
 * stands in the family's favour and confirms nothing.
 */
public record UnexpectedMoneyReceived(long attemptId) {}
