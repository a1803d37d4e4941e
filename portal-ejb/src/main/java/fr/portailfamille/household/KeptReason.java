package fr.portailfamille.household;

/** Why an imported household is not taken away again. */
public enum KeptReason {
  /** somebody has changed it or a person of it */
  CHANGED,
  /** somebody else belongs to it */
  JOINED,
  /** it has bookings, payments, a login, documents or the like */
  USED
}
