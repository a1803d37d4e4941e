package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login belongs to the household, but may not book or cancel for it. */
public record MayNotBook() implements Refusal {}
