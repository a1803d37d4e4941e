package fr.portailfamille.execution;

import java.io.Serializable;
import java.time.Instant;

/**
 * A long task as staff of its organisation see it.
 *
 * @param kind what it does, a key of words ({@code task.kind.…})
 * @param subjectId what it works on; which table it means depends on the kind
 * @param label how people call what it works on: a file's name
 * @param askedBy the name of who asked for it; null for the portal itself
 * @param total 0 where it is not known yet
 * @param stopRequested whether somebody asked it to stop and it has not yet
 */
public record TaskView(
    long id,
    String kind,
    long subjectId,
    String label,
    String organisationName,
    String askedBy,
    TaskState state,
    int done,
    int total,
    boolean stopRequested,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt)
    implements Serializable {

  public boolean moving() {
    return state.isMoving();
  }

  /** Stopped or failed on its way: what is left can be gone on with. */
  public boolean resumable() {
    return state == TaskState.STOPPED || state == TaskState.FAILED;
  }
}
