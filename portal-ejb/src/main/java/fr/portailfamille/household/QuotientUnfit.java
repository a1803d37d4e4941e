package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** A quotient that is no number, or days that cannot be. */
public record QuotientUnfit() implements Refusal {}
