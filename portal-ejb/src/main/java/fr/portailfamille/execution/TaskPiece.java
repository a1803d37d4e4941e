package fr.portailfamille.execution;

import java.util.List;

/**
 * What one piece of a long task did.
 *
 * @param done how much is done in all
 * @param over whether nothing is left
 */
public record TaskPiece(int done, int total, boolean over, List<TaskMessage> messages) {

  public TaskPiece {
    messages = List.copyOf(messages);
  }

  public TaskPiece(int done, int total, boolean over) {
    this(done, total, over, List.of());
  }
}
