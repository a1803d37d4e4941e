package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person on a waiting list, or the place it is offered.
 *
 * @param sessionId of a series its first
 * @param rank 1 for the first of the line; 0 where a place is offered
 * @param mates the first names of those of the household who wait with it: all get a place or none
 * @param answer the same for all places that are accepted or declined in one gesture
 * @param offeredUntil until when the place is kept; null while it waits
 * @param price of the offered place; zero while it waits, of a series that of all its dates
 * @param basketId the basket that carries the offered place; 0 where it is in none
 * @param days of a series all its dates, else the one day
 * @param seriesGroup the group of a series, an outing or a stay; empty for a day
 */
public record WaitingPlace(
    long entryId,
    long enrolmentId,
    long sessionId,
    String firstName,
    LocalDate day,
    String activityName,
    String unitName,
    int rank,
    String mates,
    String answer,
    Instant offeredUntil,
    Money price,
    long basketId,
    List<LocalDate> days,
    String seriesGroup)
    implements Serializable {

  public WaitingPlace {
    days = List.copyOf(days);
  }

  public boolean isSeries() {
    return !seriesGroup.isEmpty();
  }

  public SeriesDates dates() {
    return new SeriesDates(days);
  }

  public boolean isTogether() {
    return !mates.isEmpty();
  }

  public boolean isOffered() {
    return offeredUntil != null;
  }

  /** «Noah - Pommiers mercredis 2026-2027 - Mercredi journée» (guide 001). */
  public String designation() {
    return firstName + " - " + activityName + " - " + (isSeries() ? seriesGroup : unitName);
  }
}
