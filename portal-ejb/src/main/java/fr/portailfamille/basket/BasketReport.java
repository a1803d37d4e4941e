package fr.portailfamille.basket;

import fr.portailfamille.booking.BookingLine;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a mail about a basket tells; lines of every state, by date. */
public record BasketReport(
    long basketId, long householdId, long regieId, Instant expiresAt, List<BookingLine> lines)
    implements Serializable {

  public BasketReport {
    lines = List.copyOf(lines);
  }

  /** Whether a place was kept until an hour of its own, not that of the basket. */
  public boolean isOwnHour(Instant keptUntil) {
    return differ(keptUntil, expiresAt);
  }

  /** The database keeps less of an instant than the clock gives. */
  static boolean differ(Instant keptUntil, Instant expiresAt) {
    return Duration.between(keptUntil, expiresAt).abs().toSeconds() > 0;
  }
}
