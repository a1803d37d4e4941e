package fr.portailfamille.identity;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Too many wrong passwords: nothing is checked before this instant. Unknown logins are refused the
 * same way.
 */
public record TooManyTries(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {hour(until)};
  }

  /** The hour in Paris, rounded up to the minute. */
  static LocalTime hour(Instant until) {
    return until
        .plusNanos(59_999_999_999L)
        .atZone(BusinessClock.PARIS)
        .toLocalTime()
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
