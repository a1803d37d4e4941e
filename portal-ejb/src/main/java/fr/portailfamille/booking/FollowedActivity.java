package fr.portailfamille.booking;

import java.io.Serializable;

/** An activity that a household booked or waited for, to choose it in «Suivi». */
public record FollowedActivity(long id, String name) implements Serializable {}
