package fr.portailfamille.shared.sheet;

import fr.portailfamille.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive into nothing and counts: a zip bomb is refused before anybody reads it. */
final class ZipGuard {

  private static final int MOST_MEGABYTES = 250;

  /** The texts of a workbook are held in memory while it is read. */
  private static final int MOST_TEXT_MEGABYTES = 60;

  private static final int MOST_ENTRIES = 2000;
  private static final long MEGABYTE = 1_000_000;

  private ZipGuard() {}

  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new RefusedException(new SheetUnreadable());
      }
      long left = MOST_MEGABYTES * MEGABYTE;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean texts = entry.getName().endsWith("sharedStrings.xml");
        left -= size(zip, entry, texts ? MOST_TEXT_MEGABYTES * MEGABYTE : left);
      }
    } catch (ZipException damaged) {
      throw new RefusedException(List.of(new SheetUnreadable()), damaged);
    }
  }

  /** Counted, not believed: an archive may say what it likes about its entries. */
  private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException {
    byte[] buffer = new byte[65536];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read; (read = in.read(buffer)) >= 0; ) {
        size += read;
        if (size > most) {
          throw new RefusedException(new SheetTooLarge((int) (most / MEGABYTE)));
        }
      }
    }
    return size;
  }
}
