package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * Période: an activity that one person may book days of, or why not (guide 004, «Sélectionnez
 * ensuite la période»).
 *
 * @param refusals every reason against it; empty when it can be chosen
 */
public record PeriodOffer(ActivityView activity, List<Refusal> refusals) implements Serializable {

  public PeriodOffer {
    refusals = List.copyOf(refusals);
  }

  public boolean isOpen() {
    return refusals.isEmpty();
  }
}
