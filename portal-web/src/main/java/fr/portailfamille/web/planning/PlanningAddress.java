package fr.portailfamille.web.planning;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Where a planning is found: which days of whom, in which shape.
 *
 * @param day any day of the period
 * @param personId null: everybody
 */
record PlanningAddress(
    long householdId, LocalDate day, Period period, Long personId, boolean list) {

  /** The value of {@code l} that asks for a list instead of a grid. */
  static final String LIST = "list";

  PlanningAddress on(LocalDate other) {
    return new PlanningAddress(householdId, other, period, personId, list);
  }

  PlanningAddress over(Period other) {
    return new PlanningAddress(householdId, day, other, personId, list);
  }

  PlanningAddress of(Long other) {
    return new PlanningAddress(householdId, day, period, other, list);
  }

  PlanningAddress inOtherShape() {
    return new PlanningAddress(householdId, day, period, personId, !list);
  }

  @Override
  public String toString() {
    return "/family/planning.xhtml?h="
        + householdId
        + "&d="
        + day
        + "&v="
        + period.name().toLowerCase(Locale.ROOT)
        + (personId == null ? "" : "&p=" + personId)
        + (list ? "&l=" + LIST : "");
  }
}
