package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A requirement whose ages are not from the smaller to the greater. */
public record AgesCrossed() implements Refusal {}
