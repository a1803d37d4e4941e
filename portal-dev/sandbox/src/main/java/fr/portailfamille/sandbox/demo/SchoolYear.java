package fr.portailfamille.sandbox.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The school year that the demo plays in, always with months to come, and its holidays by the usual
 * rhythm of the calendar (demo only: real calendars are data that staff import).
 */
record SchoolYear(int start, Zone zone) {

  private static final DateTimeFormatter FEAST =
      DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);
  private static final Set<MonthDay> FIXED_FEASTS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /** Winter and spring holidays shift by zone, in weeks. */
  enum Zone {
    A(1),
    B(2),
    C(0);

    private final int shift;

    Zone(int shift) {
      this.shift = shift;
    }
  }

  record Holiday(String name, LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Monday to Friday: when a holiday centre opens. */
    List<LocalDate> weekdays() {
      return from.datesUntil(to.plusDays(1))
          .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
          .toList();
    }
  }

  static SchoolYear around(LocalDate today, Zone zone) {
    boolean nextStarts = today.getMonth().getValue() >= Month.JUNE.getValue();
    return new SchoolYear(nextStarts ? today.getYear() : today.getYear() - 1, zone);
  }

  String name() {
    return start + "-" + (start + 1);
  }

  /** When families may enrol for the year: the day from which the demo plays in it. */
  LocalDate opensOn() {
    return firstDay().minusMonths(3);
  }

  LocalDate firstDay() {
    return LocalDate.of(start, 9, 1);
  }

  LocalDate lastDay() {
    return saturday(start + 1, 7, 1).minusDays(1);
  }

  /** Autumn, Christmas, winter, spring: those within the year. */
  List<Holiday> holidays() {
    LocalDate autumn = saturday(start, 10, 17);
    LocalDate christmas = saturday(start, 12, 18);
    LocalDate winter = saturday(start + 1, 2, 6).plusWeeks(zone.shift);
    LocalDate spring = saturday(start + 1, 4, 3).plusWeeks(zone.shift);
    return List.of(
        twoWeeks("vacances de la Toussaint", autumn),
        twoWeeks("vacances de Noël", christmas),
        twoWeeks("vacances d’hiver", winter),
        twoWeeks("vacances de printemps", spring));
  }

  /** Every such weekday of the year, holidays included. */
  List<LocalDate> every(DayOfWeek weekday) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = firstDay().with(TemporalAdjusters.nextOrSame(weekday));
        !day.isAfter(lastDay());
        day = day.plusWeeks(1)) {
      days.add(day);
    }
    return days;
  }

  /** The six weeks from the Monday after the last day of school. */
  Holiday summer() {
    LocalDate monday = lastDay().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return new Holiday("vacances d’été", monday, monday.plusWeeks(6).minusDays(1));
  }

  /** Why nothing takes place on that day; null on a school day. */
  String closedBecause(LocalDate day) {
    String feast = publicHoliday(day);
    return feast != null ? feast : holidayName(day);
  }

  private String holidayName(LocalDate day) {
    return holidays().stream()
        .filter(h -> h.covers(day))
        .map(Holiday::name)
        .findFirst()
        .orElse(null);
  }

  /** «jour férié (11 novembre)»; null on other days. Those of a fixed date only. */
  static String publicHoliday(LocalDate day) {
    return FIXED_FEASTS.contains(MonthDay.from(day))
        ? "jour férié (%s)".formatted(FEAST.format(day).replaceFirst("^1 ", "1er "))
        : null;
  }

  private static Holiday twoWeeks(String name, LocalDate saturday) {
    return new Holiday(name, saturday, saturday.plusDays(15));
  }

  private static LocalDate saturday(int year, int month, int day) {
    return LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }
}
