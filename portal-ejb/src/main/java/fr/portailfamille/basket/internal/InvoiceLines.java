package fr.portailfamille.basket.internal;

import fr.portailfamille.billing.InvoiceLineCommand;
import fr.portailfamille.booking.BookingLine;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns bookings into invoice lines: one per person, activity, unit and price, its dates in the
 * designation («Journées du : 28/09», guide 004).
 */
public final class InvoiceLines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private record Key(long personId, String activity, String unit, long cents, String explanation) {}

  private InvoiceLines() {}

  public static List<InvoiceLineCommand> of(List<BookingLine> bookings) {
    Map<Key, List<BookingLine>> groups =
        bookings.stream()
            .collect(
                Collectors.groupingBy(
                    b ->
                        new Key(
                            b.personId(),
                            b.activityName(),
                            b.unitName(),
                            b.price().cents(),
                            b.priceExplanation()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream().map(InvoiceLines::line).toList();
  }

  private static InvoiceLineCommand line(List<BookingLine> same) {
    BookingLine first = same.get(0);
    String days = same.stream().map(b -> DAY.format(b.day())).collect(Collectors.joining(", "));
    return new InvoiceLineCommand(
        first.activityName() + " - " + first.unitName() + " : " + days,
        first.firstName(),
        same.size(),
        first.price(),
        first.priceExplanation());
  }
}
