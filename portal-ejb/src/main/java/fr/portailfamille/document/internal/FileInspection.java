package fr.portailfamille.document.internal;

import fr.portailfamille.document.FileDamaged;
import fr.portailfamille.document.FileEmpty;
import fr.portailfamille.document.FileIsHeic;
import fr.portailfamille.document.FileLocked;
import fr.portailfamille.document.FileNotAccepted;
import fr.portailfamille.document.FileSent;
import fr.portailfamille.document.FileType;
import fr.portailfamille.shared.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a file really is. The content decides, its name never does; nothing is unpacked or drawn, so
 * that no file can fill the memory ({@code docs/adr/0015}).
 */
public final class FileInspection {

  private static final Set<String> HEIF =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");

  private FileInspection() {}

  /**
   * The type of a whole and readable file.
   *
   * @throws RefusedException FileEmpty, FileIsHeic, FileNotAccepted, FileDamaged, FileLocked
   */
  public static FileType of(FileSent file) {
    byte[] content = file.content();
    if (content.length == 0) {
      throw new RefusedException(new FileEmpty(file.name()));
    }
    if (PdfStructure.begins(content)) {
      return whole(file, FileType.PDF, pdf(file));
    } else if (JpegStructure.begins(content)) {
      return whole(file, FileType.JPEG, JpegStructure.isWhole(content));
    } else if (PngStructure.begins(content)) {
      return whole(file, FileType.PNG, PngStructure.isWhole(content));
    } else if (isHeif(content)) {
      throw new RefusedException(new FileIsHeic(file.name()));
    }
    throw new RefusedException(new FileNotAccepted(file.name()));
  }

  private static boolean pdf(FileSent file) {
    PdfStructure structure = PdfStructure.read(file.content());
    if (structure == PdfStructure.LOCKED) {
      throw new RefusedException(new FileLocked(file.name()));
    }
    return structure == PdfStructure.WHOLE;
  }

  private static FileType whole(FileSent file, FileType type, boolean whole) {
    if (!whole) {
      throw new RefusedException(new FileDamaged(file.name()));
    }
    return type;
  }

  /** Photos of phones: an ISO container whose brand is one of HEIF's. */
  private static boolean isHeif(byte[] content) {
    return content.length >= 12
        && "ftyp".equals(new String(content, 4, 4, StandardCharsets.ISO_8859_1))
        && HEIF.contains(new String(content, 8, 4, StandardCharsets.ISO_8859_1));
  }
}
