package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Désignation: the days of one person in one unit at one price on one line («Journées du : 28/09,
 * 29/09 | 2 | 12,50 € | 25,00 €», guide 004). Screens and invoices group days this way. A series is
 * one line of quantity 1 whatever its dates (guide 000).
 *
 * @param unitPrice what each of the days costs; of a series, all of it
 * @param seriesGroup the group of a series; empty for days that are booked one by one
 */
public record PricedDays(
    long personId,
    String firstName,
    String activityName,
    String unitName,
    Money unitPrice,
    String priceExplanation,
    List<LocalDate> days,
    String seriesGroup)
    implements Serializable {

  private record Key(long personId, String activity, String unit, Money price, String why) {}

  public PricedDays {
    days = List.copyOf(days);
  }

  /** The lines, in the order in which the days bring them up. */
  public static List<PricedDays> of(Collection<? extends PricedDay> days) {
    Map<Key, List<PricedDay>> groups =
        days.stream()
            .collect(
                Collectors.groupingBy(PricedDays::key, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream().map(PricedDays::line).toList();
  }

  private static Key key(PricedDay day) {
    if (!day.seriesGroup().isEmpty()) {
      return new Key(day.personId(), day.activityName(), day.seriesGroup(), null, null);
    }
    return new Key(
        day.personId(), day.activityName(), day.unitName(), day.price(), day.priceExplanation());
  }

  private static PricedDays line(List<PricedDay> same) {
    PricedDay first = same.get(0);
    boolean series = !first.seriesGroup().isEmpty();
    return new PricedDays(
        first.personId(),
        first.firstName(),
        first.activityName(),
        first.unitName(),
        series
            ? same.stream().map(PricedDay::price).reduce(Money.ZERO, Money::plus)
            : first.price(),
        first.priceExplanation(),
        same.stream().map(PricedDay::day).toList(),
        first.seriesGroup());
  }

  public boolean isSeries() {
    return !seriesGroup.isEmpty();
  }

  public SeriesDates dates() {
    return new SeriesDates(days);
  }

  public int quantity() {
    return isSeries() ? 1 : days.size();
  }

  public Money amount() {
    return unitPrice.times(quantity());
  }
}
