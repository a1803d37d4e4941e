package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a household has to come, as staff read it on its sheet.
 *
 * @param bookingId 0 on a waiting list
 * @param until the hour to pay or answer before; null unless it is held or offered
 * @param price null on a waiting list
 * @param requestNumber the request that asked for it; 0 where there is none
 * @param changeable whether the caller may move and cancel it
 */
public record FamilyBooking(
    long bookingId,
    String firstName,
    long activityId,
    String activityName,
    String unitName,
    LocalDate day,
    FollowedState state,
    Instant until,
    Money price,
    long requestNumber,
    boolean changeable)
    implements Serializable {

  /** «00004»; empty where no request asked for it. */
  public String requestText() {
    return requestNumber == 0 ? "" : "%05d".formatted(requestNumber);
  }
}
