package fr.portailfamille.booking;

import java.util.Collection;
import java.util.List;

/**
 * What a payment has confirmed.
 *
 * @param bookings none when nothing could be
 * @param holdsMore whether the basket still holds something else
 */
public record Confirmation(List<BookingLine> bookings, boolean holdsMore) {

  static final Confirmation NONE = new Confirmation(List.of(), false);

  public Confirmation {
    bookings = List.copyOf(bookings);
  }

  /** What the lines of a basket, read after the deed, say about these sessions. */
  static Confirmation of(List<BookingLine> lines, Collection<Long> sessions) {
    return new Confirmation(
        lines.stream()
            .filter(l -> l.status() == BookingStatus.CONFIRMED && sessions.contains(l.sessionId()))
            .toList(),
        lines.stream().anyMatch(l -> l.status() == BookingStatus.HELD));
  }

  public boolean isEmpty() {
    return bookings.isEmpty();
  }
}
