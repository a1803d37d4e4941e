package fr.portailfamille.household;

/** What the family hears of a decided change. */
public record ChangeNews(
    long changeId, long householdId, DossierField field, boolean accepted, String word) {}
