package fr.portailfamille.basket;

/** A payment of an account has been counted. */
public record AccountPaid(long attemptId) {}
