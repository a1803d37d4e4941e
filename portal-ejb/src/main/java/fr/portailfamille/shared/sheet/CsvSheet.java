package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as French spreadsheets write it: UTF-8 (with or without its mark), UTF-16 with its mark, or
 * else Windows-1252; cells separated by semicolon, comma or tabulator, whichever stands most often
 * in the headings.
 */
final class CsvSheet {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvSheet() {}

  static void read(Path file, SheetLines lines) throws IOException {
    Charset charset = charset(file);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(file, charset))
            .setIgnoreEmptyLines(false)
            .get();
    try (Reader in = reader(file, charset);
        CSVParser parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
      for (CSVRecord line : parser) {
        lines.take((int) line.getRecordNumber(), line.toList());
      }
    } catch (UncheckedIOException damaged) {
      // a quotation mark that never ends
      throw new RefusedException(new SheetUnreadable());
    }
  }

  /** Reads the whole file once: what is UTF-8 throughout is UTF-8. */
  static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE
          || start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
        return StandardCharsets.UTF_16;
      }
    }
    requireText(file);
    try (Reader in =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] buffer = new char[65536];
      while (in.read(buffer) >= 0) {
        // only whether it can be read
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException other) {
      return WINDOWS;
    }
  }

  /** No text holds a NUL: pictures, archives and the like do, and a PDF says what it is. */
  private static void requireText(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = in.readNBytes(65536);
      boolean text = !new String(buffer, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
      for (; text && buffer.length > 0; buffer = in.readNBytes(65536)) {
        for (byte one : buffer) {
          text &= one != 0;
        }
      }
      if (!text) {
        throw new RefusedException(new SheetUnreadable());
      }
    }
  }

  private static char delimiter(Path file, Charset charset) throws IOException {
    try (BufferedReader in = new BufferedReader(reader(file, charset))) {
      String headings = "";
      for (int i = 0; headings.isBlank() && i < SheetReader.MOST_LINES; i++) {
        String line = in.readLine();
        if (line == null) {
          throw new RefusedException(new SheetEmpty());
        }
        headings = line;
      }
      String bare = headings.replaceAll("\"[^\"]*\"", "");
      char best = ';';
      for (char sign : new char[] {',', '\t'}) {
        if (count(bare, sign) > count(bare, best)) {
          best = sign;
        }
      }
      return best;
    }
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  /** Without the mark at the beginning; a NUL or what else is no text at all refuses the file. */
  private static Reader reader(Path file, Charset charset) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    in.mark(1);
    int first = in.read();
    if (first == 0) {
      in.close();
      throw new RefusedException(new SheetUnreadable());
    }
    if (first != '\ufeff') {
      in.reset();
    }
    return in;
  }
}
