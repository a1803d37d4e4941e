package fr.portailfamille.preparation.internal;

import fr.portailfamille.organisation.SchoolHoliday;
import fr.portailfamille.shared.BusinessClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a day, a name or a code of a school year becomes in the next one. A day keeps its weekday;
 * one in school holidays stays as far into the holidays of the same name.
 *
 * @param before the school holidays of the year that is copied, with the summer that follows it
 * @param after those of the next one
 */
record YearShift(List<SchoolHoliday> before, List<SchoolHoliday> after) {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
  private static final Pattern SHORT = Pattern.compile("(?<![0-9])(2[0-9])([-/])(2[0-9])(?![0-9])");
  private static final int LONGEST_CODE = 20;

  /**
   * The year in which the school year of a day begins; the last days of August are the next one's.
   */
  static int schoolYear(LocalDate day) {
    return day.isBefore(LocalDate.of(day.getYear(), 8, 20)) ? day.getYear() - 1 : day.getYear();
  }

  /** «2027-2028». */
  static String schoolYearName(int begins) {
    return begins + "-" + (begins + 1);
  }

  LocalDate day(LocalDate day) {
    for (SchoolHoliday holiday : before) {
      if (holiday.includes(day)) {
        Optional<SchoolHoliday> next =
            after.stream()
                .filter(h -> FileWords.plain(h.name()).equals(FileWords.plain(holiday.name())))
                .findFirst();
        if (next.isPresent()) {
          return within(
              next.get(),
              next.get().firstDay().plusDays(day.toEpochDay() - holiday.firstDay().toEpochDay()),
              day.getDayOfWeek());
        }
      }
    }
    return nearest(day.plusYears(1), day.getDayOfWeek());
  }

  private static LocalDate within(SchoolHoliday holiday, LocalDate wanted, DayOfWeek weekday) {
    LocalDate day = nearest(wanted, weekday);
    if (day.isBefore(holiday.firstDay())) {
      day = day.plusWeeks(1);
    } else if (day.isAfter(holiday.lastDay())) {
      day = day.minusWeeks(1);
    }
    return holiday.includes(day) ? day : nearest(wanted, weekday);
  }

  private static LocalDate nearest(LocalDate day, DayOfWeek weekday) {
    LocalDate next = day.with(TemporalAdjusters.nextOrSame(weekday));
    LocalDate previous = day.with(TemporalAdjusters.previousOrSame(weekday));
    return next.toEpochDay() - day.toEpochDay() <= day.toEpochDay() - previous.toEpochDay()
        ? next
        : previous;
  }

  /** The same weekday and hour of Paris, a year later. */
  Instant moment(Instant at) {
    LocalDateTime here = CatalogueSheets.paris(at);
    return nearest(here.toLocalDate().plusYears(1), here.getDayOfWeek())
        .atTime(here.toLocalTime())
        .atZone(BusinessClock.PARIS)
        .toInstant();
  }

  /** «Mercredis 2026-2027» becomes «Mercredis 2027-2028»; a name without years gets them. */
  static String name(String name, int begins) {
    String shifted = years(name);
    return shifted.equals(name) ? name + " " + schoolYearName(begins) : shifted;
  }

  /**
   * «MER-2026» becomes «MER-2027»; a code without years gets «-2728», which is «-2829» a year
   * later.
   */
  static String code(String code, int begins) {
    String shifted = years(code);
    if (!shifted.equals(code)) {
      return shifted;
    }
    String bare =
        code.endsWith(suffix(begins - 1))
            ? code.substring(0, code.length() - suffix(begins - 1).length())
            : code;
    String suffix = suffix(begins);
    return bare.substring(0, Math.min(bare.length(), LONGEST_CODE - suffix.length())) + suffix;
  }

  private static String suffix(int begins) {
    return "-%02d%02d".formatted(begins % 100, (begins + 1) % 100);
  }

  private static String years(String text) {
    String shifted =
        YEAR.matcher(text).replaceAll(m -> String.valueOf(Integer.parseInt(m.group()) + 1));
    if (!shifted.equals(text)) {
      return shifted;
    }
    Matcher pair = SHORT.matcher(text);
    return pair.find() && Integer.parseInt(pair.group(3)) == Integer.parseInt(pair.group(1)) + 1
        ? text.substring(0, pair.start())
            + "%02d%s%02d"
                .formatted(
                    Integer.parseInt(pair.group(1)) + 1,
                    pair.group(2),
                    Integer.parseInt(pair.group(3)) + 1)
            + text.substring(pair.end())
        : text;
  }
}
