package fr.portailfamille.booking.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a place is offered to one who waited for it. */
final class OfferTime {

  /** Shorter than that nobody can answer: then the waiting list is over. */
  static final Duration LEAST = Duration.ofHours(1);

  private OfferTime() {}

  /**
   * As long as the setting says, but at most half of what is left until the booking deadline, so
   * that the next one gets a turn too; at least an hour.
   *
   * @return empty within the last hour before the deadline
   */
  static Optional<Instant> until(Instant now, Duration longest, Instant deadline) {
    Duration left = Duration.between(now, deadline);
    if (left.compareTo(LEAST) < 0) {
      return Optional.empty();
    }
    Duration half = left.dividedBy(2);
    Duration fair = half.compareTo(longest) < 0 ? half : longest;
    return Optional.of(now.plus(fair.compareTo(LEAST) < 0 ? LEAST : fair));
  }
}
