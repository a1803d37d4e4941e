package fr.portailfamille.preparation.internal;

import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileProblem;
import fr.portailfamille.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of a line and says what is wrong in them. Null is what is empty and what cannot
 * be read; a cell is told once.
 */
final class Cells {

  /** Longer names are not kept. */
  static final int LONGEST_NAME = 100;

  private static final String DAY_EXPECTED = "jj/mm/aaaa (02/09/2026)";
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:hH](\\d{2})?(?::\\d{2})?)(?:\\s*min)?");
  private static final Pattern MOMENT = Pattern.compile("(\\S+?)(?:[T ]\\s*(?:à\\s*)?(\\S+))?");
  private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "1", "x");
  private static final Set<String> NO = Set.of("non", "n", "faux", "false", "0");

  private final FileLine line;
  private final List<FileFault> faults;
  private final Set<FileColumn> told = EnumSet.noneOf(FileColumn.class);

  Cells(FileLine line, List<FileFault> faults) {
    this.line = line;
    this.faults = faults;
    line.cells()
        .forEach(
            (column, cell) -> {
              if (isCsv() && cell.startsWith("=")) {
                fault(column, FileProblem.FORMULA, "");
              } else if (cell.matches("#[A-Z/0]+[!?]?")) {
                fault(column, FileProblem.FORMULA_BROKEN, "");
              }
            });
  }

  /** A workbook tells texts and formulas apart; in a CSV a formula is known by its sign. */
  private boolean isCsv() {
    return line.tab().isEmpty();
  }

  FileLine line() {
    return line;
  }

  boolean isSound() {
    return told.isEmpty();
  }

  void fault(FileColumn column, FileProblem problem, String expected) {
    if (column == null || told.add(column)) {
      faults.add(
          new FileFault(
              line.tab(),
              line.line(),
              column,
              column == null ? "" : line.cell(column),
              problem,
              expected));
    }
  }

  /** Says which of these cells are empty; whether none is. */
  boolean needs(List<FileColumn> columns) {
    columns.stream()
        .filter(column -> line.cell(column).isEmpty())
        .forEach(column -> fault(column, FileProblem.MISSING, ""));
    return columns.stream().noneMatch(told::contains);
  }

  private <T> T read(
      FileColumn column, Function<String, T> reader, FileProblem problem, String expected) {
    String cell = line.cell(column);
    if (cell.isEmpty() || told.contains(column)) {
      return null;
    }
    T value;
    try {
      value = reader.apply(cell);
    } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
      value = null;
    }
    if (value == null && problem != FileProblem.TOO_LONG && cell.startsWith("=")) {
      fault(column, FileProblem.FORMULA, "");
    } else if (value == null) {
      fault(column, problem, expected);
    }
    return value;
  }

  /** A text; what protected it in a CSV from being taken for a formula is left out. */
  String text(FileColumn column) {
    return read(
        column,
        cell -> {
          String text = isCsv() ? cell.replaceFirst("^'(?='*[=+@-])", "") : cell;
          return text.length() > LONGEST_NAME ? null : text;
        },
        FileProblem.TOO_LONG,
        String.valueOf(LONGEST_NAME));
  }

  LocalDate day(FileColumn column) {
    return read(column, Cells::day, FileProblem.NO_DAY, DAY_EXPECTED);
  }

  LocalTime time(FileColumn column) {
    return read(column, Cells::time, FileProblem.NO_TIME, "hh:mm (08:30)");
  }

  /**
   * A moment of Paris.
   *
   * @param hour of a day without one; null: an hour is needed
   */
  LocalDateTime moment(FileColumn column, LocalTime hour) {
    return read(
        column,
        cell -> {
          Matcher parts = MOMENT.matcher(cell);
          if (!parts.matches()) {
            return null;
          }
          LocalDate day = day(parts.group(1));
          LocalTime time = parts.group(2) == null ? hour : time(parts.group(2));
          return day == null || time == null ? null : day.atTime(time);
        },
        FileProblem.NO_MOMENT,
        "jj/mm/aaaa hh:mm (01/09/2026 12:00)");
  }

  Integer number(FileColumn column, int most, FileProblem problem) {
    return read(
        column,
        cell ->
            cell.matches("[0-9]{1,6}") && Integer.parseInt(cell) <= most
                ? Integer.valueOf(cell)
                : null,
        problem,
        "0 … " + most);
  }

  /** «12,50», «12.5», «12,50 €»; what a spreadsheet adds behind the fourth place is noise. */
  Money price(FileColumn column) {
    return read(
        column,
        cell -> {
          String plain = cell.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
          if (!plain.matches("[0-9]{1,5}(\\.[0-9]+)?")) {
            return null;
          }
          BigDecimal euros = new BigDecimal(plain);
          if (euros.scale() > 6) {
            euros = euros.setScale(6, RoundingMode.HALF_UP);
          }
          euros = euros.stripTrailingZeros();
          return euros.scale() > 2 ? null : Money.ofEuros(euros);
        },
        FileProblem.NO_PRICE,
        "12,50");
  }

  <T> T choice(FileColumn column, Map<T, String> words) {
    return read(
        column,
        cell -> FileWords.of(words, cell).orElse(null),
        FileProblem.NO_CHOICE,
        String.join(", ", words.values()));
  }

  Boolean yesNo(FileColumn column) {
    return read(
        column,
        cell ->
            YES.contains(FileWords.plain(cell))
                ? Boolean.TRUE
                : NO.contains(FileWords.plain(cell)) ? Boolean.FALSE : null,
        FileProblem.NO_YES_OR_NO,
        "oui, non");
  }

  private static LocalDate day(String text) {
    Matcher day = DAY.matcher(text.replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2})?$", ""));
    if (!day.matches()) {
      return null;
    }
    return day.group(1) != null
        ? LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1)))
        : LocalDate.of(number(day.group(4)), number(day.group(5)), number(day.group(6)));
  }

  /** «8:30», «8h30», «8h», or the fraction of the day that a spreadsheet keeps. */
  private static LocalTime time(String text) {
    if (text.matches("0(\\.[0-9]+)?")) {
      int minutes =
          new BigDecimal(text)
              .multiply(BigDecimal.valueOf(24 * 60))
              .setScale(0, RoundingMode.HALF_UP)
              .intValueExact();
      return LocalTime.of(minutes / 60 % 24, minutes % 60);
    }
    Matcher time = TIME.matcher(text);
    return time.matches()
        ? LocalTime.of(number(time.group(1)), time.group(2) == null ? 0 : number(time.group(2)))
        : null;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
