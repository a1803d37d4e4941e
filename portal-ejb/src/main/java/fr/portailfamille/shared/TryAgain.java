package fr.portailfamille.shared;

/** Too many are at it at the same moment: nothing was done, trying again in a moment will do. */
public record TryAgain() implements Refusal {}
