package fr.portailfamille.execution;

/** How far a long task is. */
public enum TaskState {
  /** asked for; begins within seconds */
  WAITING,
  RUNNING,
  DONE,
  /** somebody stopped it; what was done stays, the rest can be gone on with */
  STOPPED,
  /** it failed several times at the same place; can be gone on with */
  FAILED;

  /** Whether it works or is about to. */
  public boolean isMoving() {
    return this == WAITING || this == RUNNING;
  }
}
