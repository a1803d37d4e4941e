package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.shared.BusinessClock;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Until when something can be done about a session: «deux jours ouvrés avant, 18 h», «jusqu’au
 * mercredi précédent 12 h». The hour is that of Paris; one that the change of the clock leaves out
 * is an hour later, one that it repeats is the first of the two.
 *
 * @param count how many days or working days before; with a weekday, how many weeks before the last
 *     one that precedes the session's day
 * @param weekday only with {@link Kind#WEEKDAY}
 */
public record DeadlineRule(Kind kind, int count, DayOfWeek weekday, LocalTime hour)
    implements Serializable {

  /** From what the deadline is counted. */
  public enum Kind {
    DAYS,
    /** Monday to Friday without public holidays. */
    WORKING_DAYS,
    WEEKDAY
  }

  /** More is a mistake of typing. */
  public static final int MOST = 60;

  public DeadlineRule {
    if (count < 0 || count > MOST || (kind == Kind.WEEKDAY) != (weekday != null)) {
      throw new IllegalArgumentException("No deadline: " + kind + " " + count + " " + weekday);
    }
  }

  public static DeadlineRule days(int count, LocalTime hour) {
    return new DeadlineRule(Kind.DAYS, count, null, hour);
  }

  public static DeadlineRule workingDays(int count, LocalTime hour) {
    return new DeadlineRule(Kind.WORKING_DAYS, count, null, hour);
  }

  /** The last such weekday before the session's day, never that day itself. */
  public static DeadlineRule weekday(DayOfWeek weekday, LocalTime hour) {
    return new DeadlineRule(Kind.WEEKDAY, 0, weekday, hour);
  }

  /** The rule as {@link #parse} reads it: «DAYS 1 12:00», «WEEKDAY 0 WEDNESDAY 12:00». */
  public String text() {
    return kind + " " + count + (weekday == null ? "" : " " + weekday) + " " + hour;
  }

  /** Reads what {@link #text} wrote. */
  public static DeadlineRule parse(String text) {
    String[] parts = text.split(" ");
    return new DeadlineRule(
        Kind.valueOf(parts[0]),
        Integer.parseInt(parts[1]),
        parts.length == 4 ? DayOfWeek.valueOf(parts[2]) : null,
        LocalTime.parse(parts[parts.length - 1]));
  }

  /** The deadline of a session of this day; this instant itself is too late. */
  public Instant before(LocalDate day, PublicHolidays publicHolidays) {
    return date(day, publicHolidays).atTime(hour).atZone(BusinessClock.PARIS).toInstant();
  }

  private LocalDate date(LocalDate day, PublicHolidays publicHolidays) {
    return switch (kind) {
      case DAYS -> day.minusDays(count);
      case WORKING_DAYS -> workingDaysBefore(day, publicHolidays);
      case WEEKDAY -> day.with(TemporalAdjusters.previous(weekday)).minusWeeks(count);
    };
  }

  private LocalDate workingDaysBefore(LocalDate day, PublicHolidays publicHolidays) {
    LocalDate date = day;
    for (int left = count; left > 0; ) {
      date = date.minusDays(1);
      if (date.getDayOfWeek().getValue() <= 5 && !publicHolidays.includes(date)) {
        left--;
      }
    }
    return date;
  }
}
