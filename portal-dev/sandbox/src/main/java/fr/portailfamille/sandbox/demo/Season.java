package fr.portailfamille.sandbox.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * When an activity takes place and when it can be booked.
 *
 * @param days in order, those it is closed on included
 * @param closedBecause why it is closed on a day; null on a day that takes place
 * @param pricesFrom first day of its prices
 * @param opens first instant at which families may enrol
 * @param closes from this instant on they may not
 * @param weekday of a week of school that it always takes place on; null for other days
 */
record Season(
    List<LocalDate> days,
    Function<LocalDate, String> closedBecause,
    LocalDate pricesFrom,
    Instant opens,
    Instant closes,
    DayOfWeek weekday) {

  /** Every such weekday of a school year, closed in the holidays. */
  static Season weekly(SchoolYear year, DayOfWeek weekday) {
    return new Season(
        year.every(weekday),
        year::closedBecause,
        year.firstDay(),
        midnight(year.opensOn()),
        midnight(year.lastDay().plusDays(1)),
        weekday);
  }

  /** Every weekday of a holiday period, closed on public holidays. */
  static Season during(HolidayPeriod period) {
    return new Season(
        period.days(),
        SchoolYear::publicHoliday,
        period.firstDay(),
        midnight(period.opensOn()),
        midnight(period.lastDay().plusDays(1)),
        null);
  }

  /** These days of a school year, whatever they are; opens and closes with the year. */
  static Season of(SchoolYear year, List<LocalDate> days) {
    return new Season(
        days,
        day -> null,
        year.firstDay(),
        midnight(year.opensOn()),
        midnight(days.get(days.size() - 1).plusDays(1)),
        null);
  }

  LocalDate firstDay() {
    return days.get(0);
  }

  LocalDate lastDay() {
    return days.get(days.size() - 1);
  }

  List<LocalDate> openDays() {
    return days.stream().filter(day -> closedBecause.apply(day) == null).toList();
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(Scene.PARIS).toInstant();
  }
}
