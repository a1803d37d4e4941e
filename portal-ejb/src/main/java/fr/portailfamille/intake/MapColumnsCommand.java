package fr.portailfamille.intake;

import java.util.List;

/**
 * Says what the columns are.
 *
 * @param fields key of a field for each column, empty where it is left out
 */
public record MapColumnsCommand(long importId, List<String> fields) {

  public MapColumnsCommand {
    fields = List.copyOf(fields);
  }
}
