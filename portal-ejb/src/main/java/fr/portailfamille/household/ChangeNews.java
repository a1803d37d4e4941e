package fr.portailfamille.household;

/**
 * What the family hears of a decided change.
 *
 * @param subjectName the person or the régie it concerns; null for the household
 */
public record ChangeNews(
    long changeId,
    long householdId,
    DossierField field,
    String subjectName,
    boolean accepted,
    String word) {}
