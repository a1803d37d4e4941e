package fr.portailfamille.booking.internal;

import fr.portailfamille.billing.BookingEntry;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.shared.DayText;
import java.util.Locale;

/** How the ledger names a booking: «Mercredi journée du 14 octobre 2026», and whose it is. */
public final class BookingEntries {

  private BookingEntries() {}

  public static BookingEntry of(BookingLine line) {
    return new BookingEntry(
        line.id(),
        line.price(),
        (line.isOfSeries() ? line.activityName() + " - " + line.seriesGroup() : line.unitName())
            + " du "
            + DayText.of("d MMMM uuuu", Locale.FRENCH, line.day()),
        line.firstName());
  }
}
