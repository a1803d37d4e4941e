package fr.portailfamille.document;

import java.io.Serializable;

/**
 * Of whom a kind of document is asked.
 *
 * @param activityName only of those enrolled there; null: of all
 * @param schoolYear the year it begins in; null: every one
 * @param ageFrom completed years; null: no lower bound
 */
public record RequirementView(
    long id,
    boolean compulsory,
    String activityName,
    Integer schoolYear,
    Integer ageFrom,
    Integer ageTo)
    implements Serializable {}
