package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody who is enrolled in the group of a session and not booked for it.
 *
 * @param birthDate null where it is not known
 */
public record DeskMatch(long enrolmentId, String name, LocalDate birthDate, String householdNumber)
    implements Serializable {}
