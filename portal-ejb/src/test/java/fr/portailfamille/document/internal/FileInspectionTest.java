package fr.portailfamille.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.document.FileDamaged;
import fr.portailfamille.document.FileEmpty;
import fr.portailfamille.document.FileIsHeic;
import fr.portailfamille.document.FileLocked;
import fr.portailfamille.document.FileNotAccepted;
import fr.portailfamille.document.FileSent;
import fr.portailfamille.document.FileType;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectionTest {

  private static final String NAME = "certificat.pdf";

  static Stream<List<Object>> good() {
    return Stream.of(
        List.of(FileType.PDF, SampleFiles.pdf()),
        List.of(FileType.PDF, with(SampleFiles.pdf(), "\r\n\0\0")),
        List.of(FileType.JPEG, SampleFiles.image("jpeg")),
        List.of(FileType.JPEG, with(SampleFiles.image("jpeg"), "film behind the photo")),
        List.of(FileType.PNG, SampleFiles.image("png")));
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsTheTypeFromTheContentWhateverTheName(List<Object> sample) {
    for (String name : List.of("photo.exe", "sans extension", "x.pdf", "x.png")) {
      assertThat(FileInspection.of(new FileSent(name, (byte[]) sample.get(1))))
          .isEqualTo(sample.get(0));
    }
  }

  /** As other writers end a PDF: cross-references in a compressed stream. */
  @Test
  void readsPdfsWhoseCrossReferencesAreAStream() {
    String text =
        "%PDF-1.5\n1 0 obj <</Type /Catalog>> endobj\n"
            + "2 0 obj <</Type /XRef /Root 1 0 R@ /Length 3>> stream\nabc\nendstream endobj\n"
            + "startxref\n42\n%%EOF\n";

    assertThat(FileInspection.of(pdf(text.replace("@", "")))).isEqualTo(FileType.PDF);
    refused(pdf(text.replace("@", " /Encrypt 5 0 R")), new FileLocked(NAME));
  }

  static Stream<byte[]> cutOff() {
    return Stream.of(
        half(SampleFiles.pdf()),
        half(SampleFiles.image("jpeg")),
        half(SampleFiles.image("png")),
        bytes("%PDF-1.4\n"),
        bytes("%PDF-1.4\nstartxref\n999999999\n%%EOF"),
        bytes("%PDF-1.4\nstartxref\n0\n%%EOF"),
        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0},
        broken(SampleFiles.image("png")));
  }

  @ParameterizedTest
  @MethodSource("cutOff")
  void refusesWhatIsCutOffOrDamaged(byte[] content) {
    refused(new FileSent(NAME, content), new FileDamaged(NAME));
  }

  @Test
  void refusesWhatIsEmptyOrLocked() {
    refused(new FileSent(NAME, new byte[0]), new FileEmpty(NAME));
    refused(new FileSent(NAME, SampleFiles.pdf("secret")), new FileLocked(NAME));
  }

  static Stream<byte[]> others() {
    return Stream.of(
        bytes("MZ\u0090\u0000 an executable named .pdf"),
        bytes("\u007fELF"),
        bytes("<html><script>alert(1)</script></html>"),
        bytes("MZ.... %PDF-1.4 behind something else"),
        bytes("GIF89a"),
        zipBomb());
  }

  @ParameterizedTest
  @MethodSource("others")
  void refusesEverythingElseUnopened(byte[] content) {
    refused(new FileSent(NAME, content), new FileNotAccepted(NAME));
  }

  @ParameterizedTest
  @CsvSource({"heic", "heix", "mif1", "hevc"})
  void saysThatAPhoneSentHeic(String brand) {
    refused(
        new FileSent(NAME, bytes("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1heic")),
        new FileIsHeic(NAME));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "avis d’imposition.PDF | PDF | avis d’imposition.pdf",
        "C:\\Users\\Claire\\scan.pdf | PDF | scan.pdf",
        "../../etc/passwd | JPEG | passwd.jpg",
        "photo.png.exe | PNG | photo.png.png",
        "a\"b;c.pdf | PDF | abc.pdf",
        "...  | PDF | document.pdf",
        "'' | PNG | document.png"
      })
  void cleansNames(String sent, FileType type, String kept) {
    assertThat(FileName.clean(sent, type)).isEqualTo(kept);
  }

  @Test
  void keepsNoSignThatTurnsTheTextAround() {
    assertThat(FileName.clean("fac\u202etrue\n.pdf", FileType.PDF)).isEqualTo("factrue.pdf");
    assertThat(FileName.clean("x".repeat(300) + ".pdf", FileType.PDF)).hasSize(104);
  }

  private static void refused(FileSent file, Refusal refusal) {
    assertThatThrownBy(() -> FileInspection.of(file))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusals()).containsExactly(refusal));
  }

  private static FileSent pdf(String text) {
    int start = text.indexOf("2 0 obj");
    return new FileSent(NAME, bytes(text.replace("\n42\n", "\n" + start + "\n")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] with(byte[] content, String more) {
    byte[] result = Arrays.copyOf(content, content.length + more.length());
    System.arraycopy(bytes(more), 0, result, content.length, more.length());
    return result;
  }

  private static byte[] half(byte[] content) {
    return Arrays.copyOf(content, content.length / 2);
  }

  private static byte[] broken(byte[] content) {
    byte[] result = content.clone();
    result[20] ^= 1; // in the size of the picture
    return result;
  }

  private static byte[] zipBomb() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      zip.write(new byte[5_000_000]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
