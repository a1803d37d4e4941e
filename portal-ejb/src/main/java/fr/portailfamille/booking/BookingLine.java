package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A booking as it is read back: who, what, when, at which price and why.
 *
 * @param requestNumber the request that asked for it; 0 where there is none
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
    long requestNumber)
    implements PricedDay, Serializable {

  /** Whether its place is still kept; an offer's hour may pass before that of its basket. */
  public boolean isHeldAt(Instant now) {
    return status == BookingStatus.HELD && now.isBefore(holdUntil);
  }

  /** «Noah - Pommiers mercredis 2026-2027 - Mercredi journée» (guide 001). */
  public String designation() {
    return firstName + " - " + activityName + " - " + unitName;
  }
}
