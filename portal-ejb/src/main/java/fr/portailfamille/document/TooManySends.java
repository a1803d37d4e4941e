package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** Papers were sent more often than families do: from this internet line, or in all. */
public record TooManySends() implements Refusal {}
