package fr.portailfamille.household;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;

/**
 * A quotient familial that is about to be entered.
 *
 * @param from the first day it counts
 * @param receivedOn when the proof came
 */
public record IncomingQuotient(
    Money quotient, LocalDate from, QuotientSource source, LocalDate receivedOn) {

  private static final int YEARS_BACK = 5;

  /** Whether a first day is near enough to be meant: five years back, one ahead. */
  public static boolean isNear(LocalDate from, LocalDate today) {
    return !from.isBefore(today.minusYears(YEARS_BACK)) && !from.isAfter(today.plusYears(1));
  }
}
