package fr.portailfamille.shared.sheet;

import java.util.List;

/** Takes the lines of all sheets of a workbook, one by one. */
@FunctionalInterface
public interface BookLines {

  /**
   * A line with something in it; the first one of a sheet holds its headings.
   *
   * @param sheet as the tab says; empty for a CSV, which has no tabs
   * @param line as the spreadsheet counts it, from 1
   * @param cells as texts, days as {@code 2026-09-15}, moments as {@code 2026-09-15T18:00}, hours
   *     of a day as its fraction; nothing after the last one filled
   */
  void take(String sheet, int line, List<String> cells);
}
