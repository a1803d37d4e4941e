package fr.portailfamille.intake;

/** What became of a family of the file, and of its lines. */
public enum ImportOutcome {
  CREATED,
  UPDATED,
  /** it stood already, with nothing different */
  UNCHANGED,
  SKIPPED,
  /** a line of it cannot be read: the whole family is left out */
  FAULTY,
  /** taken back */
  REMOVED,
  /** stood before: what was written over stands again */
  RESTORED,
  /** not taken back, and why stands beside it */
  KEPT
}
