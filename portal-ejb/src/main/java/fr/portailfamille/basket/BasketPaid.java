package fr.portailfamille.basket;

/**
 * The basket was paid, its places are confirmed, its invoice is issued.
 *
 * @param attemptId the payment; 0 where nothing was to be paid
 */
public record BasketPaid(long basketId, long attemptId, long invoiceId) {}
