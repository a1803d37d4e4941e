package fr.portailfamille.web.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What the planning shows at once: «Mensuel», «Quinzaine», «Semaine» (guide 001). */
public enum Period {
  MONTH,
  FORTNIGHT,
  WEEK;

  LocalDate first(LocalDate anchor) {
    return this == MONTH
        ? anchor.withDayOfMonth(1)
        : anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  LocalDate last(LocalDate anchor) {
    return next(first(anchor)).minusDays(1);
  }

  LocalDate next(LocalDate anchor) {
    LocalDate first = first(anchor);
    return switch (this) {
      case MONTH -> first.plusMonths(1);
      case FORTNIGHT -> first.plusWeeks(2);
      case WEEK -> first.plusWeeks(1);
    };
  }

  LocalDate previous(LocalDate anchor) {
    LocalDate first = first(anchor);
    return switch (this) {
      case MONTH -> first.minusMonths(1);
      case FORTNIGHT -> first.minusWeeks(2);
      case WEEK -> first.minusWeeks(1);
    };
  }
}
