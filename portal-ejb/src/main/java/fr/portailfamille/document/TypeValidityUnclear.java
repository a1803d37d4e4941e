package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A validity without its date or its number of months. */
public record TypeValidityUnclear() implements Refusal {}
