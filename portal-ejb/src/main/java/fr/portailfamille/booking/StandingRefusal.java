package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/**
 * A reason against every day of a household, or of one of its persons, until the family has put
 * something right: said once above the days, not in each of them.
 */
public interface StandingRefusal extends Refusal {

  /** Whom it concerns; null for the whole household. */
  Long personId();

  WayOut wayOut();
}
