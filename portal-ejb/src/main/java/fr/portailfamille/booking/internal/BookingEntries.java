package fr.portailfamille.booking.internal;

import fr.portailfamille.billing.BookingEntry;
import fr.portailfamille.booking.BookedItem;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.shared.DayText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How the ledger names a booking: «Mercredi journée du 14 octobre 2026», and whose it is. */
public final class BookingEntries {

  private BookingEntries() {}

  public static BookingEntry of(BookingLine line) {
    return new BookingEntry(
        line.id(), line.price(), name(line) + " du " + day(line.day()), line.firstName());
  }

  /**
   * All dates of a series at its one price: «Danse - 6-8 ans, 13 dates du 25 novembre 2026 au 17
   * mars 2027»; under the date that bears the price. Nothing where it costs nothing.
   */
  public static List<BookingEntry> ofSeries(List<BookingLine> dates) {
    BookedItem whole = new BookedItem(dates);
    String days =
        dates.size() == 1
            ? " du " + day(whole.day())
            : ", %d dates du %s au %s"
                .formatted(dates.size(), day(whole.day()), day(dates.get(dates.size() - 1).day()));
    return dates.stream()
        .filter(line -> line.price().isPositive())
        .map(line -> new BookingEntry(line.id(), line.price(), name(line) + days, line.firstName()))
        .toList();
  }

  private static String name(BookingLine line) {
    return line.isOfSeries() ? line.activityName() + " - " + line.seriesGroup() : line.unitName();
  }

  private static String day(LocalDate day) {
    return DayText.of("d MMMM uuuu", Locale.FRENCH, day);
  }
}
