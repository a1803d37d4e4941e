package fr.portailfamille.catalogue;

/** What is wrong with one field of an activity. */
public enum ActivityProblem {
  /** Nothing typed, or nothing that can be read. */
  MISSING,
  TOO_LONG,
  /** A code holds capital letters, digits and hyphens, at most 20. */
  NO_CODE,
  /** Another activity of the structure has this code. */
  CODE_TAKEN,
  /** Two lines of the form have the same. */
  TWICE,
  /** The end is not after the beginning. */
  BACKWARDS,
  NO_AGE,
  /** What has one price for all dates has one unit, whose price it is. */
  ONE_UNIT,
  /** An outing takes place on one day, what takes several is a stay. */
  ONE_DAY,
  /** Sessions stand outside these days. */
  SESSIONS_OUTSIDE,
  /** There are sessions or enrolments: it stays as it is. */
  FIXED
}
