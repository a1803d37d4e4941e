package fr.portailfamille.intake;

import java.io.Serializable;
import java.util.List;

/**
 * A cell that cannot be taken.
 *
 * @param heading of its column
 * @param reason last part of the key {@code import.fault.…}
 * @param field key of the dossier's field that the column is; null where it is none
 * @param hint what would be right, as kept: the choices there are, the most there may be
 */
public record FaultLine(
    int line,
    String column,
    String heading,
    String reason,
    String value,
    String field,
    List<String> hint)
    implements Serializable {

  public FaultLine {
    hint = List.copyOf(hint);
  }
}
