package fr.portailfamille.payment;

/** The bank has taken the money of an attempt, for the amount that was asked. */
public record PaymentReceived(long attemptId) {}
