package fr.portailfamille.household;

/**
 * Staff's decision on a change.
 *
 * @param word to the family, shown on its pages and in the mail; may be null
 */
public record DecideChangeCommand(long changeId, boolean accepted, String word) {}
