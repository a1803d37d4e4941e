package fr.portailfamille.booking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A session as it stands.
 *
 * @param booked how many hold or have confirmed a place
 * @param remembered whether some booking or waiting, ended ones too, refers to it: then its row
 *     stays
 * @param single whether it came by a file: no plan takes it away
 */
record StandingSession(
    long id,
    long groupId,
    long unitId,
    LocalDate day,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    Instant bookingDeadline,
    Instant cancelDeadline,
    boolean open,
    int booked,
    boolean remembered,
    boolean single) {

  String key() {
    return groupId + " " + unitId + " " + day;
  }

  /** Whether it has these hours and deadlines. */
  boolean is(WantedSession wanted) {
    return new WantedSession(
            groupId, unitId, day, startsAt, endsAt, bookingDeadline, cancelDeadline)
        .equals(wanted);
  }
}
