package fr.portailfamille.intake;

/** How a request for an account ended, or why its link takes nothing any more. */
public enum RequestEnd {
  /** It waits for staff; only the days in which papers could be sent are over. */
  WAITING,
  /** A dossier was opened from it. */
  ACCEPTED,
  /** Staff joined it to a dossier that stood. */
  JOINED,
  DECLINED,
  /** Its mail address had an account once it was confirmed. */
  KNOWN,
  /** Taken back by who asked. */
  WITHDRAWN
}
