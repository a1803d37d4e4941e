package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.ImportChoice;

/**
 * A family of the file.
 *
 * @param alikeId the household it is like; 0 for none
 * @param choice its own; null where the import's counts
 */
record FamilyRow(
    int no, String key, int firstLine, boolean faulty, long alikeId, ImportChoice choice) {}
