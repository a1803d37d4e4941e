package fr.portailfamille.payment;

import fr.portailfamille.shared.Refusal;

/** The attempt is decided or its time is over: the bank must not be given its form again. */
public record PaymentOver(PaymentStatus status) implements Refusal {}
