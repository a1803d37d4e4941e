package fr.portailfamille.sandbox.demo;

import fr.portailfamille.sandbox.demo.SchoolYear.Holiday;
import java.time.LocalDate;
import java.util.List;

/**
 * Période: the weekdays of one holiday, as a holiday centre offers them.
 *
 * @param code for the code of its activities
 * @param name as families read it, with its year
 * @param days never empty, in order
 * @param opensOn first day on which it can be booked
 */
record HolidayPeriod(String code, String name, List<LocalDate> days, LocalDate opensOn) {

  /**
   * The five of a school year. They open three months ahead, the first one with the year itself, so
   * that on every day from then on one is open and has days to come.
   */
  static List<HolidayPeriod> of(SchoolYear year) {
    List<Holiday> holidays = year.holidays();
    return List.of(
        period("TOUSSAINT", "Toussaint", holidays.get(0), year.opensOn()),
        period("NOEL", "Noël", holidays.get(1)),
        period("HIVER", "hiver", holidays.get(2)),
        period("PRINTEMPS", "printemps", holidays.get(3)),
        period("ETE", "Été", year.summer()));
  }

  /** The first that can still be booked on that day for a later one. */
  static HolidayPeriod next(SchoolYear year, LocalDate today) {
    return of(year).stream()
        .filter(period -> period.hasDaysToCome(today))
        .findFirst()
        .orElseThrow();
  }

  LocalDate firstDay() {
    return days.get(0);
  }

  LocalDate lastDay() {
    return days.get(days.size() - 1);
  }

  /** Whether a day lies beyond tomorrow, whose deadline may have passed. */
  boolean hasDaysToCome(LocalDate today) {
    return lastDay().isAfter(today.plusDays(1));
  }

  private static HolidayPeriod period(String code, String name, Holiday holiday) {
    return period(code, name, holiday, holiday.from().minusMonths(3));
  }

  private static HolidayPeriod period(
      String code, String name, Holiday holiday, LocalDate opensOn) {
    return new HolidayPeriod(
        code, name + " " + holiday.from().getYear(), holiday.weekdays(), opensOn);
  }
}
