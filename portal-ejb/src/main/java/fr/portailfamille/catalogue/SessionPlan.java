package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which days of a period have sessions: a pure computation.
 *
 * @param lastDay included
 * @param skipPublicHolidays whether jours fériés have none
 * @param extraDays have sessions whatever the weekday and the calendar say
 * @param closedDays have none, each with the reason families read («pont»)
 */
public record SessionPlan(
    LocalDate firstDay,
    LocalDate lastDay,
    Set<DayOfWeek> weekdays,
    SchoolTime schoolTime,
    boolean skipPublicHolidays,
    SortedSet<LocalDate> extraDays,
    SortedMap<LocalDate, String> closedDays)
    implements Serializable {

  /** A plan is for a season: two school years are more than any. */
  public static final int MOST_DAYS = 800;

  /** Of why a day is closed; families read it on their planning and in mails. */
  public static final int LONGEST_REASON = 200;

  public SessionPlan {
    weekdays = Set.copyOf(weekdays);
    extraDays = Collections.unmodifiableSortedSet(new TreeSet<>(extraDays));
    closedDays = Collections.unmodifiableSortedMap(new TreeMap<>(closedDays));
  }

  /** What contradicts itself; nothing where the plan can be computed. */
  public List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    if (firstDay.isAfter(lastDay) || firstDay.plusDays(MOST_DAYS).isBefore(lastDay)) {
      return List.of(new PlanPeriodWrong());
    }
    if (weekdays.isEmpty() && extraDays.isEmpty()) {
      faults.add(new PlanWithoutDays());
    }
    if (closedDays.values().stream().anyMatch(reason -> reason.length() > LONGEST_REASON)) {
      faults.add(new ClosedReasonTooLong(LONGEST_REASON));
    }
    SortedSet<LocalDate> named = new TreeSet<>(extraDays);
    named.addAll(closedDays.keySet());
    for (LocalDate day : named) {
      if (day.isBefore(firstDay) || day.isAfter(lastDay)) {
        faults.add(new PlanDayOutside(day));
      } else if (extraDays.contains(day) && closedDays.containsKey(day)) {
        faults.add(new PlanDayContradicted(day));
      }
    }
    return faults;
  }

  /** The days; only for a plan without faults. */
  public PlannedDays days(PlanCalendar calendar) {
    SortedMap<LocalDate, String> publicHolidays =
        calendar.publicHolidays().between(firstDay, lastDay);
    SortedSet<LocalDate> days = new TreeSet<>();
    SortedMap<LocalDate, LeftOut> leftOut = new TreeMap<>();
    for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
      if (extraDays.contains(day)) {
        days.add(day);
      } else if (weekdays.contains(day.getDayOfWeek())) {
        LocalDate asked = day;
        leftOut(asked, calendar, publicHolidays)
            .ifPresentOrElse(why -> leftOut.put(asked, why), () -> days.add(asked));
      }
    }
    return new PlannedDays(days, leftOut);
  }

  private Optional<LeftOut> leftOut(
      LocalDate day, PlanCalendar calendar, SortedMap<LocalDate, String> publicHolidays) {
    if (closedDays.containsKey(day)) {
      return because(LeftOut.Cause.CLOSED, closedDays.get(day));
    }
    if (skipPublicHolidays && publicHolidays.containsKey(day)) {
      return because(LeftOut.Cause.PUBLIC_HOLIDAY, "jour férié\u00a0: " + publicHolidays.get(day));
    }
    String holiday = calendar.schoolHoliday(day).map(h -> lowered(h.name())).orElse(null);
    if (schoolTime == SchoolTime.SCHOOL && holiday != null) {
      return because(LeftOut.Cause.SCHOOL_HOLIDAY, holiday);
    }
    if (schoolTime == SchoolTime.HOLIDAYS && holiday == null) {
      return because(LeftOut.Cause.SCHOOL_DAY, "");
    }
    return Optional.empty();
  }

  private static Optional<LeftOut> because(LeftOut.Cause cause, String words) {
    return Optional.of(new LeftOut(cause, words));
  }

  private static String lowered(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
  }
}
