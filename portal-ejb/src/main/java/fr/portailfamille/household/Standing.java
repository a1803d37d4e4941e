package fr.portailfamille.household;

/** A household that a line of a list means; the index is the line's, from 0. */
public record Standing(int index, long householdId, String number) {}
