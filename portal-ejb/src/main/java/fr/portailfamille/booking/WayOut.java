package fr.portailfamille.booking;

/** Where a family puts right what stands in the way of its bookings. */
public enum WayOut {
  /** Sends a document. */
  DOCUMENTS,
  /** Completes the dossier, accepts its text or confirms it. */
  DOSSIER,
  /** Completes the sheet of one participant. */
  PERSON,
  /** Pays what it owes. */
  ACCOUNT
}
