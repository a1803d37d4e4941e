package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The first sheet of an XLSX, row by row. */
final class XlsxSheet {

  private XlsxSheet() {}

  static void read(Path file, SheetLines lines) throws IOException {
    try (ReadableWorkbook book = open(file);
        Stream<Row> rows = first(book)) {
      Iterator<Row> each = rows.iterator();
      for (Line line; (line = next(each, new Days(book.isDate1904(), false))) != null; ) {
        lines.take(line.number(), line.cells());
      }
    }
  }

  /** Every sheet in the order of the tabs; moments keep their hour. */
  static void readAll(Path file, BookLines lines) throws IOException {
    try (ReadableWorkbook book = open(file)) {
      Days days = new Days(book.isDate1904(), true);
      for (Sheet sheet : readable(() -> book.getSheets().toList())) {
        try (Stream<Row> rows = readable(sheet::openStream)) {
          Iterator<Row> each = rows.iterator();
          for (Line line; (line = next(each, days)) != null; ) {
            lines.take(sheet.getName(), line.number(), line.cells());
          }
        }
      }
    }
  }

  /**
   * How numbers become days.
   *
   * @param hours whether the hour of a moment is kept
   */
  private record Days(boolean since1904, boolean hours) {

    String text(BigDecimal number) {
      LocalDate origin = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      LocalDate day = origin.plusDays(number.longValue());
      long minutes =
          number
              .remainder(BigDecimal.ONE)
              .multiply(BigDecimal.valueOf(24 * 60))
              .setScale(0, RoundingMode.HALF_UP)
              .longValue();
      return hours && minutes > 0
          ? day.atStartOfDay().plusMinutes(minutes).toString()
          : day.toString();
    }
  }

  private record Line(int number, List<String> cells) {}

  private static ReadableWorkbook open(Path file) {
    return readable(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
  }

  private static Stream<Row> first(ReadableWorkbook book) {
    return readable(() -> book.getFirstSheet().openStream());
  }

  private static Line next(Iterator<Row> rows, Days days) {
    return readable(
        () -> {
          if (!rows.hasNext()) {
            return null;
          }
          Row row = rows.next();
          return new Line(row.getRowNum(), cells(row, days));
        });
  }

  /** What the library says about a damaged file comes as any exception whatever. */
  private static <T> T readable(Callable<T> reading) {
    try {
      return reading.call();
    } catch (Exception damaged) {
      throw new RefusedException(List.of(new SheetUnreadable()), damaged);
    }
  }

  private static List<String> cells(Row row, Days days) {
    int last = row.getCellCount();
    while (last > 0
        && (row.getCell(last - 1) == null || text(row.getCell(last - 1), days).isEmpty())) {
      last--;
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(last, SheetReader.MOST_COLUMNS + 1); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, days));
    }
    return cells;
  }

  private static String text(Cell cell, Days days) {
    if (cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      return number(cell, days);
    }
    return cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
  }

  /** A number as it would be typed; a day or moment where the cell's format says that it is one. */
  private static String number(Cell cell, Days days) {
    String raw = cell.getRawValue();
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException text) {
      return raw;
    }
    if (isDate(cell.getDataFormatString())) {
      return days.text(number);
    }
    return number.stripTrailingZeros().toPlainString();
  }

  /** Whether a format shows days: it names years or days outside quotes and brackets. */
  static boolean isDate(String format) {
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
  }
}
