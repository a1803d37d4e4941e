package fr.portailfamille.basket;

/** Money came but the places were gone or paid already: it stands to the family's credit. */
public record PaymentCredited(long basketId, long attemptId) {}
