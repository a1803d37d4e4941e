package fr.portailfamille.catalogue;

/** Days of a centre, a series at one price, a one-off outing, a stay over several days. */
public enum ActivityKind {
  DAYS,
  SERIES,
  OUTING,
  STAY
}
