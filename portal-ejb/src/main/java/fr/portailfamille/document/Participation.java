package fr.portailfamille.document;

/** Somebody takes part in an activity. */
public record Participation(long personId, long activityId) {}
