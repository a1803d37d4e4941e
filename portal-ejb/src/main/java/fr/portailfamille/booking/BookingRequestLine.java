package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Réservation n° 00004, as the table of requests shows it (guides 000 and 004).
 *
 * @param number counts over the whole installation; gaps mean nothing
 * @param firstDay of what is held or confirmed; where nothing is, of all that was asked
 * @param holdUntil the hour to pay before; null unless it awaits payment
 * @param total of what is held or confirmed; where nothing is, of all that was asked
 */
public record BookingRequestLine(
    long number,
    long enrolmentId,
    long personId,
    String firstName,
    String structureName,
    String activityName,
    Instant createdAt,
    LocalDate firstDay,
    LocalDate lastDay,
    RequestState state,
    Instant holdUntil,
    Money total)
    implements Serializable {

  /** «00004»: at least five figures. */
  public String numberText() {
    return "%05d".formatted(number);
  }

  public boolean isAwaitingPayment() {
    return state == RequestState.AWAITING_PAYMENT;
  }
}
