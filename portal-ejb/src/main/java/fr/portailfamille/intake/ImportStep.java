package fr.portailfamille.intake;

/** Where an import stands. */
public enum ImportStep {
  /** the columns are to be matched to fields */
  COLUMNS,
  /** every line is being read */
  CHECK,
  /** families are being compared with those that stand */
  COMPARE,
  /** nothing is written yet: errors and likely doubles are shown */
  CHECKED,
  /** families are being written */
  RUN,
  DONE,
  /** what the import created is being taken back */
  UNDO,
  UNDONE;

  /** Whether a long task works on it, or was stopped in it. */
  public boolean isWork() {
    return this == CHECK || this == COMPARE || this == RUN || this == UNDO;
  }
}
