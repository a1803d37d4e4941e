package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A line of «Suivi»: one session for one person and what became of it.
 *
 * @param cancellableId the booking that its family may cancel online; 0 otherwise
 * @param price null where nothing was agreed: on a waiting list
 * @param series whether it is a date of a series, an outing or a stay, which have one price
 * @param requestNumber the request that asked for it; 0 where there is none
 * @param basketId the basket to pay it in; 0 where it is in none
 * @param until the hour to pay or answer before; null unless it is held or offered
 * @param changedAt when it came into its state
 */
public record FollowedBooking(
    long cancellableId,
    long personId,
    String firstName,
    String structureName,
    String activityName,
    String unitName,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    FollowedState state,
    Money price,
    boolean series,
    long requestNumber,
    long basketId,
    Instant until,
    Instant changedAt)
    implements Serializable {

  /** The same where its family may not cancel it. */
  public FollowedBooking fixed() {
    return new FollowedBooking(
        0,
        personId,
        firstName,
        structureName,
        activityName,
        unitName,
        startsAt,
        endsAt,
        state,
        price,
        series,
        requestNumber,
        basketId,
        until,
        changedAt);
  }

  /** Whether it costs nothing because another date of its series bears the price. */
  public boolean isIncluded() {
    return series && price != null && price.isZero();
  }

  /** «00004»: at least five figures; empty where no request asked for it. */
  public String requestText() {
    return requestNumber == 0 ? "" : "%05d".formatted(requestNumber);
  }
}
