package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A booking as it is read back: who, what, when, at which price and why.
 *
 * @param requestNumber the request that asked for it; 0 where there is none
 * @param seriesGroup the group where it is a date of a series, an outing or a stay, which is booked
 *     and given back as a whole; empty otherwise
 */
public record BookingLine(
    long id,
    long enrolmentId,
    long personId,
    String firstName,
    long sessionId,
    LocalDate day,
    String structureName,
    String activityName,
    String unitName,
    BookingStatus status,
    Instant holdUntil,
    Money price,
    String priceLabel,
    String priceExplanation,
    long requestNumber,
    String seriesGroup)
    implements PricedDay, Serializable {

  /** Whether its place is still kept; an offer's hour may pass before that of its basket. */
  public boolean isHeldAt(Instant now) {
    return status == BookingStatus.HELD && now.isBefore(holdUntil);
  }

  /** The same at another price. */
  public BookingLine at(Money other) {
    return new BookingLine(
        id,
        enrolmentId,
        personId,
        firstName,
        sessionId,
        day,
        structureName,
        activityName,
        unitName,
        status,
        holdUntil,
        other,
        priceLabel,
        priceExplanation,
        requestNumber,
        seriesGroup);
  }

  public boolean isOfSeries() {
    return !seriesGroup.isEmpty();
  }

  /**
   * «Noah - Pommiers mercredis 2026-2027 - Mercredi journée» (guide 001); of a series its group.
   */
  public String designation() {
    return firstName + " - " + activityName + " - " + (isOfSeries() ? seriesGroup : unitName);
  }
}
