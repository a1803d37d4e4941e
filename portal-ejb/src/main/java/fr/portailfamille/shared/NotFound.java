package fr.portailfamille.shared;

/** What does not exist or belongs to others: the answer never tells which. */
public record NotFound() implements Refusal {}
