package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Neither every activity nor every contract with a bank gives money back on cards. */
public record CardRefundNotAllowed() implements Refusal {}
