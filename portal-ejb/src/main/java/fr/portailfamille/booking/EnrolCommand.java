package fr.portailfamille.booking;

/** Inscrire: a person of the household in an activity; the age decides the group. */
public record EnrolCommand(long householdId, long personId, long activityId) {}
