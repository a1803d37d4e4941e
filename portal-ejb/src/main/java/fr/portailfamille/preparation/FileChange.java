package fr.portailfamille.preparation;

import java.io.Serializable;
import java.util.List;

/**
 * What a line of a catalogue's file changes.
 *
 * @param name what is meant, in the words of the file
 * @param fresh whether it does not stand yet
 * @param values that change; empty for what is new
 */
public record FileChange(FileSheet sheet, int line, String name, boolean fresh, List<Value> values)
    implements Serializable {

  /** A value that becomes another; empty where there was none. */
  public record Value(FileColumn column, String before, String after) implements Serializable {}

  public FileChange {
    values = List.copyOf(values);
  }
}
