package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a family sees and takes out as one: a booked day, or all dates of a series, an outing or a
 * stay.
 *
 * @param lines by date; more than one only for a series
 */
public record BookedItem(List<BookingLine> lines) implements Serializable {

  public BookedItem {
    lines = List.copyOf(lines);
  }

  /** In the order in which their first days come. */
  public static List<BookedItem> of(Collection<BookingLine> lines) {
    Map<Object, List<BookingLine>> items =
        lines.stream()
            .collect(
                Collectors.groupingBy(BookedItem::key, LinkedHashMap::new, Collectors.toList()));
    return items.values().stream().map(BookedItem::new).toList();
  }

  private static Object key(BookingLine line) {
    return line.isOfSeries()
        ? List.of(line.enrolmentId(), line.requestNumber())
        : List.of(line.id());
  }

  private BookingLine first() {
    return lines.get(0);
  }

  /** By any booking of it the whole is named. */
  public long bookingId() {
    return first().id();
  }

  /** Until when its place is kept, or was. */
  public Instant keptUntil() {
    return first().holdUntil();
  }

  public boolean isSeries() {
    return first().isOfSeries();
  }

  public LocalDate day() {
    return first().day();
  }

  public SeriesDates dates() {
    return new SeriesDates(lines.stream().map(BookingLine::day).toList());
  }

  public String designation() {
    return first().designation();
  }

  public Money price() {
    return lines.stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus);
  }

  public String priceLabel() {
    return first().priceLabel();
  }

  public String priceExplanation() {
    return first().priceExplanation();
  }
}
