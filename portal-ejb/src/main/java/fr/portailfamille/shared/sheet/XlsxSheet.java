package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/** The first sheet of an XLSX, row by row. */
final class XlsxSheet {

  private XlsxSheet() {}

  static void read(Path file, SheetLines lines) throws IOException {
    try (ReadableWorkbook book = open(file);
        Stream<Row> rows = first(book)) {
      Iterator<Row> each = rows.iterator();
      for (Line line; (line = next(each, book.isDate1904())) != null; ) {
        lines.take(line.number(), line.cells());
      }
    }
  }

  private record Line(int number, List<String> cells) {}

  private static ReadableWorkbook open(Path file) {
    return readable(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
  }

  private static Stream<Row> first(ReadableWorkbook book) {
    return readable(() -> book.getFirstSheet().openStream());
  }

  private static Line next(Iterator<Row> rows, boolean since1904) {
    return readable(
        () -> {
          if (!rows.hasNext()) {
            return null;
          }
          Row row = rows.next();
          return new Line(row.getRowNum(), cells(row, since1904));
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

  private static List<String> cells(Row row, boolean since1904) {
    int last = row.getCellCount();
    while (last > 0
        && (row.getCell(last - 1) == null || text(row.getCell(last - 1), since1904).isEmpty())) {
      last--;
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(last, SheetReader.MOST_COLUMNS + 1); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, since1904));
    }
    return cells;
  }

  private static String text(Cell cell, boolean since1904) {
    if (cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      return number(cell, since1904);
    }
    return cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
  }

  /** A number as it would be typed; a day or moment where the cell's format says that it is one. */
  private static String number(Cell cell, boolean since1904) {
    String raw = cell.getRawValue();
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException text) {
      return raw;
    }
    if (isDate(cell.getDataFormatString())) {
      LocalDate origin = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      LocalDateTime at = origin.atStartOfDay().plusDays(number.longValue());
      return at.toLocalDate().toString();
    }
    return number.stripTrailingZeros().toPlainString();
  }

  /** Whether a format shows days: it names years or days outside quotes and brackets. */
  static boolean isDate(String format) {
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
  }
}
