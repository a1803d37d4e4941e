package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A session as staff want it, one by one: without a plan that it follows from.
 *
 * @param startsAt and its end: in Paris
 */
public record SessionWish(
    long activityId,
    long groupId,
    long unitId,
    LocalDate day,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    Instant bookingDeadline,
    Instant cancelDeadline)
    implements Serializable {}
