package fr.portailfamille.intake;

import java.util.List;

/**
 * A line of the file with what became of it, for the downloadable report.
 *
 * @param outcome null while nothing has
 * @param number of the household it went into; null for none
 * @param kept why an undo left it; null unless it did
 * @param changes what an update would write, beside the first line of a family that stands
 */
public record ReportLine(
    int line,
    ImportOutcome outcome,
    String number,
    String kept,
    List<FaultLine> faults,
    List<String> cells,
    List<ValueChange> changes) {

  public ReportLine {
    faults = List.copyOf(faults);
    cells = List.copyOf(cells);
    changes = List.copyOf(changes);
  }
}
