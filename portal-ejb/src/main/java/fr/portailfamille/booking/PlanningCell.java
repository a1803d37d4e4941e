package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One session of one person on the planning.
 *
 * @param bookingId the booking that takes the place; 0 where there is none
 * @param waiting where the person is on the waiting list; null where it is on none
 * @param cancel how the family can give up the booked place; null where it cannot or has none
 * @param price what it costs, or what was agreed when it is booked
 */
public record PlanningCell(
    long sessionId,
    long unitId,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    DayState state,
    Money price,
    String priceExplanation,
    long bookingId,
    Instant holdUntil,
    WaitingSpot waiting,
    CancelOffer cancel,
    List<Refusal> refusals)
    implements Serializable {

  public PlanningCell {
    refusals = List.copyOf(refusals);
  }

  /** The reasons of this day alone, without what stands against all of them. */
  public List<Refusal> ownRefusals() {
    return refusals.stream().filter(r -> !(r instanceof StandingRefusal)).toList();
  }
}
