package fr.portailfamille.document.internal;

import fr.portailfamille.document.Subject;

/**
 * Of whom a kind of document is asked.
 *
 * @param activityId only of those enrolled in it; null: of all
 * @param schoolYear the year it begins in; null: every one
 * @param ageFrom completed years; null: no lower bound
 */
public record Requirement(
    long typeId,
    String name,
    Subject subject,
    String hint,
    int position,
    boolean compulsory,
    Long activityId,
    Integer schoolYear,
    Integer ageFrom,
    Integer ageTo) {}
