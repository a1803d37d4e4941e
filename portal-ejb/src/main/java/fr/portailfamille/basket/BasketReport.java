package fr.portailfamille.basket;

import fr.portailfamille.booking.BookingLine;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What a mail about a basket tells; lines of every state, by date. */
public record BasketReport(
    long basketId, long householdId, long regieId, Instant expiresAt, List<BookingLine> lines)
    implements Serializable {

  public BasketReport {
    lines = List.copyOf(lines);
  }
}
