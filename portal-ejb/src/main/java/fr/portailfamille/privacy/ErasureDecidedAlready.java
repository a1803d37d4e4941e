package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/** The request does not wait any more: a colleague decided it or the family withdrew it. */
public record ErasureDecidedAlready() implements Refusal {}
