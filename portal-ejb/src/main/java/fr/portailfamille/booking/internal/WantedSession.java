package fr.portailfamille.booking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A session as a plan wants it. */
record WantedSession(
    long groupId,
    long unitId,
    LocalDate day,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    Instant bookingDeadline,
    Instant cancelDeadline) {

  /** By what a wanted and a standing session are the same. */
  String key() {
    return groupId + " " + unitId + " " + day;
  }

  WantedSession withHoursOf(StandingSession other) {
    return new WantedSession(
        groupId, unitId, day, other.startsAt(), other.endsAt(), bookingDeadline, cancelDeadline);
  }
}
