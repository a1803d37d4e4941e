package fr.portailfamille.execution;

import fr.portailfamille.organisation.Duty;

/**
 * A kind of long work, told by the room that does it: a CDI bean. It works in pieces of a second or
 * less, each in a transaction of its own that also keeps how far it is, so that a task can be
 * stopped between two pieces and goes on after a crash where it was.
 */
public interface TaskWork {

  /** Its name in {@code task_run.kind}. */
  String kind();

  /** Who has it asks for such a task, sees it, stops it and goes on with it. */
  Duty duty();

  /** Does the next piece; the caller's transaction keeps or undoes all of it. */
  TaskPiece next(TaskOrder order);
}
