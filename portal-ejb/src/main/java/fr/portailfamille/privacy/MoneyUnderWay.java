package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/** A payment has not come to its end, or a basket is open. */
public record MoneyUnderWay() implements Refusal {}
