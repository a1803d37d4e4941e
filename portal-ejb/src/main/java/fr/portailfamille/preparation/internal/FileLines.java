package fr.portailfamille.preparation.internal;

import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileProblem;
import fr.portailfamille.preparation.FileSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which sheets a file has and which columns these have. */
final class FileLines {

  final List<FileLine> lines = new ArrayList<>();
  final List<FileFault> faults = new ArrayList<>();
  final List<String> tabs = new ArrayList<>();

  /** The columns of a tab, by their place. */
  private record Known(FileSheet sheet, Map<Integer, FileColumn> columns) {}

  private FileLines() {}

  static FileLines of(List<RawFileLine> raw) {
    FileLines result = new FileLines();
    Map<String, Optional<Known>> tabs = new HashMap<>();
    for (RawFileLine line : raw) {
      Optional<Known> known = tabs.get(line.tab());
      if (known == null) {
        result.tabs.add(line.tab());
        tabs.put(line.tab(), result.headings(line));
      } else {
        known.ifPresent(tab -> result.take(tab, line));
      }
    }
    return result;
  }

  private void take(Known tab, RawFileLine line) {
    Map<FileColumn, String> cells = new EnumMap<>(FileColumn.class);
    for (int i = 0; i < line.cells().size(); i++) {
      if (tab.columns().containsKey(i) && !line.cells().get(i).isEmpty()) {
        cells.put(tab.columns().get(i), line.cells().get(i));
      }
    }
    if (!cells.isEmpty()) {
      lines.add(new FileLine(tab.sheet(), line.tab(), line.line(), cells));
    }
  }

  private Optional<Known> headings(RawFileLine line) {
    Optional<FileSheet> sheet = sheet(line);
    if (sheet.isEmpty()) {
      fault(
          line,
          null,
          line.tab().isEmpty() ? String.join(" · ", line.cells()) : line.tab(),
          FileProblem.UNKNOWN_SHEET,
          Arrays.stream(FileSheet.values())
              .map(FileSheet::title)
              .collect(Collectors.joining(", ")));
      return Optional.empty();
    }
    Map<Integer, FileColumn> columns = new LinkedHashMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      String heading = line.cells().get(i);
      Optional<FileColumn> column = column(sheet.get(), heading);
      if (column.isPresent() && columns.containsValue(column.get())) {
        fault(line, column.get(), heading, FileProblem.COLUMN_TWICE, "");
      } else if (column.isPresent()) {
        columns.put(i, column.get());
      } else if (!heading.isEmpty()) {
        fault(line, null, heading, FileProblem.UNKNOWN_COLUMN, headings(sheet.get()));
      }
    }
    List<FileColumn> missing =
        sheet.get().keys().stream().filter(key -> !columns.containsValue(key)).toList();
    missing.forEach(key -> fault(line, key, "", FileProblem.NO_COLUMN, key.heading()));
    return missing.isEmpty() ? Optional.of(new Known(sheet.get(), columns)) : Optional.empty();
  }

  /** By the name of its tab, else by the headings: then all that the sheet needs are there. */
  private static Optional<FileSheet> sheet(RawFileLine headings) {
    String tab = FileWords.plain(headings.tab());
    return Arrays.stream(FileSheet.values())
        .filter(sheet -> FileWords.plain(sheet.title()).equals(tab))
        .findFirst()
        .or(
            () ->
                Arrays.stream(FileSheet.values())
                    .filter(
                        sheet ->
                            headings.cells().stream()
                                .filter(cell -> !cell.isEmpty())
                                .allMatch(cell -> column(sheet, cell).isPresent()))
                    .filter(
                        sheet ->
                            sheet.keys().stream()
                                .allMatch(
                                    key ->
                                        headings.cells().stream()
                                            .anyMatch(
                                                c -> column(sheet, c).equals(Optional.of(key)))))
                    .findFirst());
  }

  private static Optional<FileColumn> column(FileSheet sheet, String heading) {
    return sheet.columns().stream()
        .filter(c -> FileWords.plain(c.heading()).equals(FileWords.plain(heading)))
        .findFirst();
  }

  private static String headings(FileSheet sheet) {
    return sheet.columns().stream().map(FileColumn::heading).collect(Collectors.joining(", "));
  }

  private void fault(
      RawFileLine at, FileColumn column, String found, FileProblem problem, String expected) {
    faults.add(new FileFault(at.tab(), at.line(), column, found, problem, expected));
  }
}
