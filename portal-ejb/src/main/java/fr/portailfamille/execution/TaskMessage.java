package fr.portailfamille.execution;

import java.io.Serializable;
import java.util.List;

/**
 * What a long task has to say.
 *
 * @param line of the file it works on; null where it concerns none
 * @param words last part of the key {@code task.message.…}
 * @param facts arguments of these words, as texts
 */
public record TaskMessage(Integer line, String words, List<String> facts) implements Serializable {

  public TaskMessage {
    facts = List.copyOf(facts);
  }
}
