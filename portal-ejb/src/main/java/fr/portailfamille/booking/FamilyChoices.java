package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.household.HouseholdView;
import java.io.Serializable;
import java.util.List;

/**
 * For whom and where staff may book.
 *
 * @param activities by day, that are not over
 */
public record FamilyChoices(HouseholdView household, List<ActivityView> activities)
    implements Serializable {

  public FamilyChoices {
    activities = List.copyOf(activities);
  }
}
