package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * A wish for a series as the portal sees it now: «Noah – EMS 1er trimestre – 7/11 ans Escalade».
 *
 * @param dates that would be booked; null where none is left
 * @param price of all of them; zero where none is set, then that is one of the refusals
 * @param refusals every reason against it, each said once; empty when it can be booked
 */
public record SeriesItem(
    SeriesWish wish,
    String firstName,
    String activityName,
    String groupName,
    SeriesDates dates,
    Money price,
    String priceExplanation,
    List<Refusal> refusals)
    implements Serializable {

  public SeriesItem {
    refusals = List.copyOf(refusals);
  }

  public boolean isFree() {
    return refusals.isEmpty();
  }

  public String designation() {
    return firstName + " - " + activityName + " - " + groupName;
  }

  /** The reasons of this one alone, without what stands against everything. */
  public List<Refusal> ownRefusals() {
    return refusals.stream().filter(r -> !(r instanceof StandingRefusal)).toList();
  }
}
