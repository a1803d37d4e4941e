package fr.portailfamille.booking;

import java.io.Serializable;

/** Inscription: a person of a household in a group of an activity. */
public record EnrolmentView(long id, long householdId, long personId, long activityId, long groupId)
    implements Serializable {}
