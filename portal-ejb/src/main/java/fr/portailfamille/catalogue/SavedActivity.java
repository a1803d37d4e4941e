package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * What came of saving an activity: with faults nothing was written.
 *
 * @param activityId 0 with faults
 */
public record SavedActivity(long activityId, List<ActivityFault> faults) implements Serializable {

  public SavedActivity {
    faults = List.copyOf(faults);
  }

  public boolean isSaved() {
    return faults.isEmpty();
  }
}
