package fr.portailfamille.booking;

/** Whether a family gives up days by itself, as its structures have set it. */
public enum CancelOnline {
  /** No confirmed day is to come. */
  NOTHING_BOOKED,
  /** Of at least one activity, until its deadline or afterwards. */
  OFFERED,
  /** None of the activities that it has booked lets families do so: the structure is asked. */
  NOT_OFFERED
}
