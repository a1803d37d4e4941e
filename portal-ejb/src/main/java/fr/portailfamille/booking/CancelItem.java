package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a family gives up as one: a day, or all dates left of a series, an outing or a stay.
 *
 * @param lines by date, all in the same state; more than one only for a series
 */
public record CancelItem(List<CancelLine> lines) implements Serializable {

  public CancelItem {
    lines = List.copyOf(lines);
  }

  /** In the order in which their first days come. */
  public static List<CancelItem> of(Collection<CancelLine> lines) {
    Map<Object, List<CancelLine>> items =
        lines.stream()
            .collect(
                Collectors.groupingBy(CancelItem::key, LinkedHashMap::new, Collectors.toList()));
    return items.values().stream().map(CancelItem::new).toList();
  }

  private static Object key(CancelLine line) {
    BookingLine booking = line.line();
    return booking.isOfSeries()
        ? List.of(
            booking.enrolmentId(), booking.requestNumber(), line.state(), line.refusals().isEmpty())
        : List.of(booking.id());
  }

  private CancelLine first() {
    return lines.get(0);
  }

  public boolean isSeries() {
    return first().line().isOfSeries();
  }

  public LocalDate day() {
    return first().line().day();
  }

  public SeriesDates dates() {
    return new SeriesDates(lines.stream().map(line -> line.line().day()).toList());
  }

  public String designation() {
    return first().line().designation();
  }

  /** Of a part of a series the shares of its dates. */
  public Money price() {
    return sum(lines.stream().map(line -> line.line().price()).toList());
  }

  public CancelState state() {
    return first().state();
  }

  /** Of dates too cheap to be worth a cent nothing comes back, of the others one thing. */
  public CancelMoney money() {
    return lines.stream()
        .map(CancelLine::money)
        .filter(money -> money != CancelMoney.NOTHING)
        .findFirst()
        .orElse(CancelMoney.NOTHING);
  }

  /** Until when it can be cancelled. */
  public Instant deadline() {
    return first().deadline();
  }

  public List<Refusal> refusals() {
    return lines.stream().flatMap(line -> line.refusals().stream()).distinct().toList();
  }

  public Money credit() {
    return sum(lines.stream().map(CancelLine::credit).toList());
  }

  public Money toCard() {
    return sum(lines.stream().map(CancelLine::toCard).toList());
  }

  /** What is credited once others take the places. */
  public Money resale() {
    return money() == CancelMoney.IF_RESOLD ? price() : Money.ZERO;
  }

  public boolean isFree() {
    return price().isZero();
  }

  /** Whether it is not all that was booked: then the price is explained by {@link #whole}. */
  public boolean isPart() {
    return isSeries() && lines.size() < whole().dates();
  }

  public SeriesWhole whole() {
    return first().whole();
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
