package fr.portailfamille.household;

/**
 * A household that stands and is like one of a file.
 *
 * @param index of the probe in what was asked
 */
public record FamilyAlike(int index, long householdId, AlikeReason reason) {}
