package fr.portailfamille.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  @TempDir private Path folder;

  private record Line(int number, List<String> cells) {}

  static Stream<byte[]> writings() {
    String text = "Nom;Prénom\nL’Hôte;Zoé\n";
    return Stream.of(
        text.getBytes(StandardCharsets.UTF_8),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
        text.getBytes(Charset.forName("windows-1252")),
        text.replace(';', ',').getBytes(StandardCharsets.UTF_8),
        text.replace(';', '\t').getBytes(StandardCharsets.UTF_8),
        text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("writings")
  void readsCsvHoweverItIsWritten(byte[] content) throws IOException {
    assertThat(read(content))
        .containsExactly(
            new Line(1, List.of("Nom", "Prénom")), new Line(2, List.of("L’Hôte", "Zoé")));
  }

  @Test
  void keepsQuotedSignsAndCountsEmptyLines() throws IOException {
    assertThat(read("a;b\n\n\"x;\"\"y\"\"\nz\"; \u00a0t\n;;\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Line(1, List.of("a", "b")), new Line(3, List.of("x;\"y\" z", "t")));
  }

  @Test
  void readsAWorkbookWithDaysNumbersFormulasAndGaps() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Familles");
      sheet.value(0, 0, "Nom");
      sheet.value(0, 1, "Né le");
      sheet.value(0, 2, "Téléphone");
      sheet.value(0, 3, "Calcul");
      sheet.value(2, 0, "Zoé");
      sheet.value(2, 1, LocalDate.of(2018, 9, 5));
      sheet.style(2, 1).format("dd/mm/yyyy").set();
      sheet.value(2, 2, 612345678L);
      sheet.formula(2, 3, "1+1");
      sheet.value(3, 2, 12.5);
    }

    assertThat(read(Files.readAllBytes(file)))
        .containsExactly(
            new Line(1, List.of("Nom", "Né le", "Téléphone", "Calcul")),
            new Line(3, List.of("Zoé", "2018-09-05", "612345678")),
            new Line(4, List.of("", "", "12.5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dd/mm/yyyy", "[$-40C]d mmmm yyyy", "yyyy\\-mm\\-dd"})
  void knowsFormatsOfDays(String format) {
    assertThat(XlsxSheet.isDate(format)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "General", "#,##0\" days\"", "[Red]0"})
  void knowsFormatsOfNumbers(String format) {
    assertThat(XlsxSheet.isDate(format)).isFalse();
  }

  @Test
  void refusesWhatIsTooWideOrTooLong() {
    assertThat(refusal(";".repeat(49_999).replace(";", "x;") + "x\n1\n"))
        .isEqualTo(new SheetTooWide(SheetReader.MOST_COLUMNS));
    assertThat(refusal("x\n".repeat(SheetReader.MOST_LINES + 2)))
        .isEqualTo(new SheetTooLong(SheetReader.MOST_LINES));
  }

  @Test
  void refusesAWorkbookOfThousandsOfColumns() throws IOException {
    Path file = folder.resolve("wide.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Familles");
      for (int i = 0; i < 16_000; i++) {
        sheet.value(0, i, "x");
      }
      sheet.value(1, 0, "x");
    }

    assertThat(refusal(Files.readAllBytes(file)))
        .isEqualTo(new SheetTooWide(SheetReader.MOST_COLUMNS));
  }

  @Test
  void refusesAZipBombBeforeItIsRead() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = new byte[1_000_000];
      for (int i = 0; i < 300; i++) {
        zip.write(nothing);
      }
    }

    assertThat(Files.size(file)).isLessThan(1_000_000);
    assertThat(refusal(Files.readAllBytes(file))).isInstanceOf(SheetTooLarge.class);
  }

  @Test
  void refusesWhatIsNoSpreadsheet() {
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 9})).isEqualTo(new SheetUnreadable());
    assertThat(refusal(new byte[] {'a', 0, 'b'})).isEqualTo(new SheetUnreadable());
    assertThat(
            refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}))
        .as("a picture, which is no text in any charset")
        .isEqualTo(new SheetUnreadable());
    assertThat(refusal("%PDF-1.7\né;x\ny;z\n")).isEqualTo(new SheetUnreadable());
    assertThat(refusal("a;b\n\"never closed;x\n")).isEqualTo(new SheetUnreadable());
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
        .isEqualTo(new SheetOfOldExcel());
    assertThat(refusal("Nom;Prénom\n")).isEqualTo(new SheetEmpty());
    assertThat(refusal("")).isEqualTo(new SheetEmpty());
  }

  @Test
  void refusesATextThatIsCalledAWorkbook() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "Nom;Code\nx;y\n");

    SheetReader.requireNamed(file, "catalogue.csv");
    assertThatThrownBy(() -> SheetReader.requireNamed(file, "catalogue.XLSX"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusals()).containsExactly(new SheetUnreadable()));
  }

  private Refusal refusal(String content) {
    return refusal(content.getBytes(StandardCharsets.UTF_8));
  }

  private Refusal refusal(byte[] content) {
    Refusal[] found = new Refusal[1];
    assertThatThrownBy(() -> read(content))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> found[0] = refused.refusals().get(0));
    return found[0];
  }

  private List<Line> read(byte[] content) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, content);
    List<Line> lines = new ArrayList<>();
    SheetReader.read(file, (line, cells) -> lines.add(new Line(line, new ArrayList<>(cells))));
    return lines;
  }

  @Test
  void neverKeepsMoreThanItNeedsOfACell() throws IOException {
    List<Line> lines = read(("a\n" + "é".repeat(5000)).getBytes(StandardCharsets.UTF_8));

    assertThat(lines.get(1).cells().get(0)).hasSize(SheetReader.LONGEST_CELL);
    assertThat(Arrays.asList(lines.get(0).cells().get(0))).containsExactly("a");
  }
}
