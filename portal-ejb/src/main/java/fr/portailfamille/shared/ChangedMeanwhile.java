package fr.portailfamille.shared;

/** Somebody else changed the same thing meanwhile: nothing was done, look again and decide. */
public record ChangedMeanwhile() implements Refusal {}
