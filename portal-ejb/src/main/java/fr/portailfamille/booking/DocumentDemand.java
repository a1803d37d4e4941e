package fr.portailfamille.booking;

/** What has to be there of the compulsory documents before a day can be booked. */
public enum DocumentDemand {
  /** Nothing: they may follow later. */
  NONE,
  /** All are sent; one that is still being checked counts. */
  SENT,
  /** All are sent and accepted. */
  CHECKED
}
