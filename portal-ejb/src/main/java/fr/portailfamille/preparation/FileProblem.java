package fr.portailfamille.preparation;

/** What is wrong in a catalogue's file. */
public enum FileProblem {
  /** The tab, or the headings of a CSV, are none of the catalogue's. */
  UNKNOWN_SHEET,
  /** A heading that the sheet needs is not there. */
  NO_COLUMN,
  /** A heading stands there twice. */
  COLUMN_TWICE,
  /** A heading that the sheet does not know. */
  UNKNOWN_COLUMN,
  MISSING,
  TOO_LONG,
  NO_CODE,
  NO_NUMBER,
  NO_AGE,
  NO_PRICE,
  NO_DAY,
  NO_MOMENT,
  NO_TIME,
  NO_YES_OR_NO,
  /** None of the words that are expected. */
  NO_CHOICE,
  /** A formula as text, which a CSV cannot compute. */
  FORMULA,
  /** A formula that had no value when the file was saved: #REF!, #N/A. */
  FORMULA_BROKEN,
  /** Another line of the sheet says the same; expected: that line. */
  TWICE,
  /** None of this name whose catalogue the caller keeps. */
  NO_STRUCTURE,
  NO_CATEGORY,
  /** Only who keeps the catalogue of the whole organisation writes new categories. */
  CATEGORY_NOT_YOURS,
  NO_REGIE,
  /** No activity of this code, neither in the portal nor in the file. */
  NO_ACTIVITY,
  NO_GROUP,
  NO_UNIT,
  BACKWARDS,
  /** What has one price for all dates has one unit. */
  ONE_UNIT,
  /** An outing takes place on one day. */
  ONE_DAY,
  NEEDS_GROUP,
  NEEDS_UNIT,
  /** There are sessions or enrolments: it stays as it is. */
  FIXED,
  /** Sessions stand outside these days. */
  SESSIONS_OUTSIDE,
  /** The session is outside the days of its activity. */
  OUTSIDE_ACTIVITY,
  /** The day is closed, for the reason that families read. */
  DAY_CLOSED,
  /** The group has no places on this half-day. */
  NO_PLACES,
  /** No session takes places on this half-day. */
  NO_SESSION
}
