package fr.portailfamille.web.family;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.web.frame.Wording;
import java.util.List;

/** A source of what waits for a family; each part of the portal adds its own as a CDI bean. */
public interface WaitingTasks {

  /** Where it stands on the page: what runs out first comes first. */
  int rank();

  /** In the transaction of the page; the caller may see the household. */
  List<WaitingTask> of(HouseholdView household, Wording say);
}
