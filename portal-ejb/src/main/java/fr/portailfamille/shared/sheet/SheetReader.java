package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a spreadsheet from a file; its content decides what it is, never its name. Bounded in
 * bytes, lines, columns and length of a cell; formulas give the value they had when the file was
 * saved.
 */
public final class SheetReader {

  /** Megabytes of a million bytes; a request to the server takes hardly more. */
  public static final int MOST_MEGABYTES = 20;

  public static final int MOST_LINES = 50_000;
  public static final int MOST_COLUMNS = 200;

  /** Longer texts are cut there: no field takes as much. */
  public static final int LONGEST_CELL = 2000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private SheetReader() {}

  /**
   * Gives every line that is not empty, the headings first.
   *
   * @throws RefusedException for what is no spreadsheet, or too much of one
   */
  public static void read(Path file, SheetLines lines) throws IOException {
    Counted counted = new Counted(lines);
    if (isWorkbook(file)) {
      XlsxSheet.read(file, counted);
    } else {
      CsvSheet.read(file, counted);
    }
    if (counted.taken < 2) {
      throw new RefusedException(new SheetEmpty());
    }
  }

  /**
   * The same for all sheets of a workbook, each with its headings first; a CSV is one sheet without
   * a name. Bounded as a whole.
   *
   * @throws RefusedException for what is no spreadsheet, or too much of one
   */
  public static void readBook(Path file, BookLines lines) throws IOException {
    Map<String, Counted> sheets = new HashMap<>();
    int[] all = {0};
    BookLines counted =
        (sheet, line, cells) ->
            sheets
                .computeIfAbsent(
                    sheet,
                    name ->
                        new Counted(
                            (number, cleaned) -> {
                              if (++all[0] > MOST_LINES) {
                                throw new RefusedException(new SheetTooLong(MOST_LINES));
                              }
                              lines.take(name, number, cleaned);
                            }))
                .take(line, cells);
    if (isWorkbook(file)) {
      XlsxSheet.readAll(file, counted);
    } else {
      CsvSheet.read(file, (line, cells) -> counted.take("", line, cells));
    }
    if (sheets.values().stream().noneMatch(sheet -> sheet.taken > 1)) {
      throw new RefusedException(new SheetEmpty());
    }
  }

  /**
   * Refuses what is called a workbook and is none, before its text is taken for lines.
   *
   * @param name as it came with the file
   * @throws RefusedException SheetUnreadable
   */
  public static void requireNamed(Path file, String name) throws IOException {
    if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !isWorkbook(file)) {
      throw new RefusedException(new SheetUnreadable());
    }
  }

  private static boolean isWorkbook(Path file) throws IOException {
    if (Files.size(file) > MOST_MEGABYTES * 1_000_000L) {
      throw new RefusedException(new SheetTooLarge(MOST_MEGABYTES));
    }
    byte[] start = start(file);
    if (Arrays.equals(start, OLD_EXCEL)) {
      throw new RefusedException(new SheetOfOldExcel());
    }
    if (Arrays.equals(start, ZIP)) {
      ZipGuard.check(file);
      return true;
    }
    return false;
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }

  /** Cleans cells, leaves empty lines out, and keeps to the bounds. */
  private static final class Counted implements SheetLines {

    private final SheetLines next;
    private int taken;

    private Counted(SheetLines next) {
      this.next = next;
    }

    @Override
    public void take(int line, List<String> cells) {
      int filled = cells.size();
      while (filled > 0 && clean(cells.get(filled - 1)).isEmpty()) {
        filled--;
      }
      if (filled == 0) {
        return;
      }
      if (filled > MOST_COLUMNS) {
        throw new RefusedException(new SheetTooWide(MOST_COLUMNS));
      }
      if (++taken > MOST_LINES + 1) {
        throw new RefusedException(new SheetTooLong(MOST_LINES));
      }
      List<String> cleaned = new ArrayList<>(filled);
      cells.subList(0, filled).forEach(cell -> cleaned.add(clean(cell)));
      next.take(line, cleaned);
    }

    private static String clean(String cell) {
      if (cell == null) {
        return "";
      }
      String text = cell.replaceAll("[\\p{Cntrl}\\p{Cs}\\u00a0\\u202f\\ufeff]+", " ").strip();
      return text.substring(0, Math.min(text.length(), LONGEST_CELL));
    }
  }
}
