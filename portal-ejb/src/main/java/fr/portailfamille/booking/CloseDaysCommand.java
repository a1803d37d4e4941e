package fr.portailfamille.booking;

import java.time.LocalDate;

/**
 * Close the days of an activity between two, both included.
 *
 * @param reason what families read
 */
public record CloseDaysCommand(long activityId, LocalDate from, LocalDate to, String reason) {}
