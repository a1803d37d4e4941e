package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A day that a family would like to book, as the portal sees it now: its price, and why it could
 * not be booked.
 *
 * @param price zero where none is set; then that is one of the refusals
 * @param charged whether it is confirmed at once and charged to the account
 * @param refusals every reason against it; empty when it can be booked
 */
public record WishedDay(
    long sessionId,
    long personId,
    String firstName,
    LocalDate day,
    String activityName,
    String unitName,
    Money price,
    String priceExplanation,
    boolean charged,
    List<Refusal> refusals)
    implements PricedDay, Serializable {

  public WishedDay {
    refusals = List.copyOf(refusals);
  }

  public boolean isFree() {
    return refusals.isEmpty();
  }

  /** Whether nothing stands against it but that it is full, and one may wait for it. */
  public boolean isOnlyFull() {
    return !refusals.isEmpty() && refusals.stream().allMatch(WaitInLine.class::isInstance);
  }

  /** Whether it is full and put on the waiting list at once. */
  public boolean joinsLine() {
    return charged && isOnlyFull();
  }

  /** «Noah - Pommiers mercredis 2026-2027 - Mercredi journée» (guide 001). */
  public String designation() {
    return firstName + " - " + activityName + " - " + unitName;
  }

  /** The reasons of this day alone, without what stands against all of them. */
  public List<Refusal> ownRefusals() {
    return refusals.stream().filter(r -> !(r instanceof StandingRefusal)).toList();
  }
}
