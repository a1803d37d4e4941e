package fr.portailfamille.household.internal;

import fr.portailfamille.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/** From which day on a dossier has to be confirmed again. */
final class ConfirmationDay {

  private ConfirmationDay() {}

  /** The last time the day came, today included. */
  static LocalDate last(int month, int day, LocalDate today) {
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
  }

  /** Whether nobody has confirmed since. */
  static boolean isOwed(LocalDate since, Instant confirmedAt) {
    return confirmedAt == null
        || LocalDate.ofInstant(confirmedAt, BusinessClock.PARIS).isBefore(since);
  }
}
