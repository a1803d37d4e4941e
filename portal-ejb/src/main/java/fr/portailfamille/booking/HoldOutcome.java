package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * What became of the wishes: each is held, confirmed, in line or refused.
 *
 * @param basketId the basket that holds them now, or others still; 0 where there is none
 * @param released how many held places were given back
 * @param requestNumbers the booking requests that now hold them, one for each enrolment
 * @param confirmed charged to the account
 * @param inLine put on waiting lists
 * @param cancelled confirmed places that were given up
 */
public record HoldOutcome(
    int held,
    long basketId,
    int released,
    List<RefusedWish> refused,
    List<Long> requestNumbers,
    List<BookingLine> confirmed,
    List<WaitingPlace> inLine,
    List<CancelLine> cancelled)
    implements Serializable {

  public HoldOutcome {
    refused = List.copyOf(refused);
    requestNumbers = List.copyOf(requestNumbers);
    confirmed = List.copyOf(confirmed);
    inLine = List.copyOf(inLine);
    cancelled = List.copyOf(cancelled);
  }

  /** The same once the basket was closed, since nothing is held in it. */
  public HoldOutcome withoutBasket() {
    return new HoldOutcome(
        held, 0, released, refused, requestNumbers, confirmed, inLine, cancelled);
  }
}
