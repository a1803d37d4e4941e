package fr.portailfamille.catalogue;

/** Days of a centre, a series at one price, a one-off outing, a stay over several days. */
public enum ActivityKind {
  DAYS,
  SERIES,
  OUTING,
  STAY;

  /** Takes place once, on one day or on days that follow each other: it needs no weekdays. */
  public boolean isOnce() {
    return this == OUTING || this == STAY;
  }

  /** Booked as a whole: all dates or none, at one price. */
  public boolean isWhole() {
    return this != DAYS;
  }
}
