package fr.portailfamille.payment;

/**
 * What became of a message of a bank.
 *
 * @param answer the line the bank gets, with HTTP 200 in any case
 * @param attemptToSettle the attempt whose settlement is due at once, or null
 */
public record Reception(String answer, Long attemptToSettle) {}
