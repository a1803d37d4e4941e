package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A booking as a calendar shows it.
 *
 * @param bookingId stays the same as long as the entry does
 * @param startsAt in Paris
 * @param endsAt in Paris
 * @param state HELD, OFFERED, CONFIRMED, CANCELLED or CLOSED
 * @param deadline the hour to pay or to answer before, of a confirmed one to cancel before; null
 *     where there is none any more
 * @param changedAt when it came into its state
 */
public record CalendarEntry(
    long bookingId,
    String firstName,
    String activityName,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    FollowedState state,
    Instant deadline,
    Instant changedAt)
    implements Serializable {}
