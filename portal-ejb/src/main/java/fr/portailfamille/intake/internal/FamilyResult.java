package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.ImportOutcome;

/**
 * What became of a family of the file.
 *
 * @param householdId 0 for none
 * @param kept why an undo left it; null unless it did
 */
record FamilyResult(int no, String key, ImportOutcome outcome, long householdId, String kept) {}
