package fr.portailfamille.basket;

import fr.portailfamille.shared.Money;

/**
 * The basket was paid, its places are confirmed, its invoice is issued.
 *
 * @param attemptId the payment; 0 where nothing was to be paid
 * @param credit what the family's credit paid of it
 */
public record BasketPaid(long basketId, long attemptId, long invoiceId, Money credit) {}
