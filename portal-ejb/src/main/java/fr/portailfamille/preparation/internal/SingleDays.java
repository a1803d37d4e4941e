package fr.portailfamille.preparation.internal;

import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.preparation.CopyLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days of a plan that were closed or added one by one, in as few periods as say the same. */
final class SingleDays {

  private SingleDays() {}

  static List<CopyLine.Days> of(SessionPlan plan) {
    SortedMap<LocalDate, String> single = new TreeMap<>(plan.closedDays());
    plan.extraDays().forEach(day -> single.put(day, ""));
    List<CopyLine.Days> periods = new ArrayList<>();
    for (Map.Entry<LocalDate, String> day : single.entrySet()) {
      int last = periods.size() - 1;
      if (last >= 0 && follows(plan, periods.get(last), day)) {
        periods.set(
            last, new CopyLine.Days(periods.get(last).from(), day.getKey(), day.getValue()));
      } else {
        periods.add(new CopyLine.Days(day.getKey(), day.getKey(), day.getValue()));
      }
    }
    return periods;
  }

  /** Whether no weekday of the plan lies between them and the reason is the same. */
  private static boolean follows(
      SessionPlan plan, CopyLine.Days before, Map.Entry<LocalDate, String> day) {
    return before.reason().equals(day.getValue())
        && before
            .to()
            .plusDays(1)
            .datesUntil(day.getKey())
            .noneMatch(between -> plan.weekdays().contains(between.getDayOfWeek()));
  }
}
