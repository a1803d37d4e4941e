package fr.portailfamille.preparation.internal;

import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileSheet;
import java.util.Map;

/**
 * A line of a known sheet.
 *
 * @param tab what the sheet is called in the file; empty for a CSV
 */
record FileLine(FileSheet sheet, String tab, int line, Map<FileColumn, String> cells) {

  FileLine {
    cells = Map.copyOf(cells);
  }

  String cell(FileColumn column) {
    return cells.getOrDefault(column, "");
  }
}
