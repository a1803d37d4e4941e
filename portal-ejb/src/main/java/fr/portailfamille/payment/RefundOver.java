package fr.portailfamille.payment;

import fr.portailfamille.shared.Refusal;

/** The refund has ended meanwhile. */
public record RefundOver() implements Refusal {}
