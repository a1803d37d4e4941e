package fr.portailfamille.preparation.internal;

import java.util.List;

/** A line as it stood in the file; the first one of a tab holds its headings. */
record RawFileLine(String tab, int line, List<String> cells) {

  RawFileLine {
    cells = List.copyOf(cells);
  }
}
