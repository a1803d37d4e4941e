package fr.portailfamille.catalogue;

/** Days of a centre, a series at one price, a one-off outing, a stay over several days. */
public enum ActivityKind {
  DAYS,
  SERIES,
  OUTING,
  STAY;

  /** Booked as a whole: all dates or none, at one price. */
  public boolean isWhole() {
    return this != DAYS;
  }
}
