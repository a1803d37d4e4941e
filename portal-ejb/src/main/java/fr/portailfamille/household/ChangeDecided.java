package fr.portailfamille.household;

/** Staff accepted or refused a change of a dossier. */
public record ChangeDecided(long changeId) {}
