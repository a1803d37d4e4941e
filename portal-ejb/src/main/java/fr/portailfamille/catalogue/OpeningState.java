package fr.portailfamille.catalogue;

/** Whether families enrol in an activity and book it, at a moment. */
public enum OpeningState {
  /** Opens later. */
  TO_COME,
  OPEN,
  /** Whoever is enrolled books; nobody new is enrolled. */
  ENROLMENTS_CLOSED,
  OVER
}
