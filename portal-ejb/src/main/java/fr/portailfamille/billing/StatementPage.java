package fr.portailfamille.billing;

import java.io.Serializable;
import java.util.List;

/**
 * A page of a statement, newest first.
 *
 * @param number from 1
 * @param total lines on all pages
 * @param size the most lines of a page
 */
public record StatementPage(List<StatementLine> lines, int number, int pages, int total, int size)
    implements Serializable {

  /** Lines of a page unless asked otherwise. */
  public static final int SIZE = 25;

  /** What can be asked for: «Afficher 5 éléments / page» (guide 000), or as other lists. */
  public static final List<Integer> SIZES = List.of(5, SIZE);

  public StatementPage {
    lines = List.copyOf(lines);
  }

  /** Number of the first line shown, from 1; 0 on an empty page. */
  public int from() {
    return lines.isEmpty() ? 0 : (number - 1) * size + 1;
  }

  public int to() {
    return lines.isEmpty() ? 0 : from() + lines.size() - 1;
  }
}
