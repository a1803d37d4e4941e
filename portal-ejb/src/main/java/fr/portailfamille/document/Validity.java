package fr.portailfamille.document;

/** How long a document is good for: without end, to a fixed day, the school year, some months. */
public enum Validity {
  NONE,
  FIXED,
  SCHOOL_YEAR,
  MONTHS
}
