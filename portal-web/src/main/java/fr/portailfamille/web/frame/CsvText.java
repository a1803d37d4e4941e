package fr.portailfamille.web.frame;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV as French spreadsheets open it: semicolons, quotes, a byte order mark for the accents. */
public final class CsvText {

  /** Without it a spreadsheet reads accents wrong. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

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

  /**
   * Quoted; what a spreadsheet would take for a formula begins with an apostrophe, and with one
   * more where it has some: whoever reads the file takes one away.
   */
  static String cell(String text) {
    String safe = text == null ? "" : text;
    if (FORMULA.matcher(safe).lookingAt()) {
      safe = "'" + safe;
    }
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
