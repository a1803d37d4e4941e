package fr.portailfamille.billing;

import java.io.Serializable;
import java.util.List;

/**
 * A page of a statement, newest first.
 *
 * @param number from 1
 * @param total lines on all pages
 */
public record StatementPage(List<StatementLine> lines, int number, int pages, int total)
    implements Serializable {

  /** «Afficher 5 éléments / page» (guide 000). */
  public static final int SIZE = 5;

  public StatementPage {
    lines = List.copyOf(lines);
  }

  /** Number of the first line shown, from 1; 0 on an empty page. */
  public int from() {
    return lines.isEmpty() ? 0 : (number - 1) * SIZE + 1;
  }

  public int to() {
    return lines.isEmpty() ? 0 : from() + lines.size() - 1;
  }
}
