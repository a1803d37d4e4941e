package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Séance: a date × a group × a unit, what a family books. Times of day are Europe/Paris.
 *
 * @param bookingDeadline until when it can be booked, this instant excluded
 * @param cancelDeadline the same for giving it back
 */
public record SessionView(
    long id,
    long activityId,
    long groupId,
    long unitId,
    LocalDate day,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    Instant bookingDeadline,
    Instant cancelDeadline,
    boolean open)
    implements Serializable {

  /** Whether one person cannot be at both. */
  public boolean overlaps(SessionView other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }
}
