package fr.portailfamille.preparation;

import java.io.Serializable;

/** What is not as a line wants it, and stays so without being an error. */
public record FileNotice(FileSheet sheet, int line, String name, Kind kind, String fact)
    implements Serializable {

  /** Why. */
  public enum Kind {
    /** Booked: it keeps its hours. */
    HOURS_KEPT,
    /** More places are taken: so many stay. */
    TIGHT,
    /** The session was closed and opens again. */
    OPENED_AGAIN
  }
}
