package fr.portailfamille.booking;

import fr.portailfamille.catalogue.HalfDays;
import java.io.Serializable;
import java.time.LocalDate;

/** How many places a group has on a half-day: wanted, or as they stand. */
public record PlacesWish(long activityId, long groupId, LocalDate day, HalfDays half, int capacity)
    implements Serializable {}
