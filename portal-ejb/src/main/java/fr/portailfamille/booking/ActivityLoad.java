package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An activity in the list of staff: how its next day stands.
 *
 * @param nextDay the first day from today on that has sessions; null where none is left
 * @param booked persons booked on that day
 * @param waiting entries on its waiting lists, from today on
 */
public record ActivityLoad(
    long activityId,
    String name,
    String structureName,
    String organisationName,
    LocalDate nextDay,
    int booked,
    int waiting)
    implements Serializable {}
