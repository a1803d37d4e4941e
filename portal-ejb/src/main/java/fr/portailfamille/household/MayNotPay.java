package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login belongs to the household, but may not pay for it. */
public record MayNotPay() implements Refusal {}
