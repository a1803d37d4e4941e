package fr.portailfamille.basket.internal;

import fr.portailfamille.billing.InvoiceLineCommand;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.PricedDays;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Turns bookings into invoice lines: one for each {@link PricedDays}, its dates written out; those
 * of a series in short.
 */
public final class InvoiceLines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private InvoiceLines() {}

  public static List<InvoiceLineCommand> of(List<BookingLine> bookings) {
    return PricedDays.of(bookings).stream().map(InvoiceLines::line).toList();
  }

  private static InvoiceLineCommand line(PricedDays same) {
    return new InvoiceLineCommand(
        same.isSeries()
            ? designation(same, same.seriesGroup(), same.dates().text(Locale.FRENCH))
            : designation(
                same,
                same.unitName(),
                same.days().stream().map(DAY::format).collect(Collectors.joining(", "))),
        same.firstName(),
        same.quantity(),
        same.unitPrice(),
        same.priceExplanation());
  }

  private static String designation(PricedDays same, String what, String days) {
    return same.activityName() + " - " + what + " : " + days;
  }
}
