package fr.portailfamille.shared.sheet;

import java.util.List;

/** Takes the lines of a spreadsheet one by one, so that none is kept longer than it is needed. */
@FunctionalInterface
public interface SheetLines {

  /**
   * A line with something in it; the first one holds the headings.
   *
   * @param line as the spreadsheet counts it, from 1
   * @param cells as texts, dates as {@code 2026-09-15}; nothing after the last one filled
   */
  void take(int line, List<String> cells);
}
