package fr.portailfamille.document;

/**
 * A kind of document is asked of some; each null means «whatever».
 *
 * @param schoolYear the year it begins in
 * @param ageFrom completed years, as is {@code ageTo}
 */
public record AskCommand(
    long typeId,
    boolean compulsory,
    Long activityId,
    Integer schoolYear,
    Integer ageFrom,
    Integer ageTo) {}
