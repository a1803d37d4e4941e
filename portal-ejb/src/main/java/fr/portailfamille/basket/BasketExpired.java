package fr.portailfamille.basket;

/** The basket's hour passed without payment: its places are free again. */
public record BasketExpired(long basketId) {}
