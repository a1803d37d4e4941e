package fr.portailfamille.booking;

import java.io.Serializable;

/** What a family asks for: a group of a series, an outing or a stay, for a person. */
public record SeriesWish(long personId, long activityId, long groupId) implements Serializable {}
