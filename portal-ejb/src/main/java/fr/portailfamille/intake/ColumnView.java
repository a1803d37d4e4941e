package fr.portailfamille.intake;

import java.io.Serializable;
import java.util.List;

/**
 * A column of the file.
 *
 * @param samples its first filled cells
 * @param field key of the field it is matched to, as chosen or guessed; empty: left out
 */
public record ColumnView(int index, String heading, List<String> samples, String field)
    implements Serializable {

  public ColumnView {
    samples = List.copyOf(samples);
  }
}
