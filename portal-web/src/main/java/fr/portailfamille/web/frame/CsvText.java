package fr.portailfamille.web.frame;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV as French spreadsheets open it: semicolons, quotes, a byte order mark for the accents. */
public final class CsvText {

  /** Without it a spreadsheet reads accents wrong. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvText() {}

  /** A whole file. */
  public static String of(Collection<String> headings, Stream<? extends Collection<String>> rows) {
    return Stream.concat(Stream.of(headings), rows)
        .map(CsvText::row)
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
  }

  private static String row(Collection<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(";"));
  }

  /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
  static String cell(String text) {
    String safe = text == null ? "" : text;
    if (!safe.isEmpty() && "=+-@\t\r".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
