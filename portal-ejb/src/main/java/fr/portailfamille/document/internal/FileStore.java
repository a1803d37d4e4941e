package fr.portailfamille.document.internal;

import fr.portailfamille.shared.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where encrypted files lie: a folder of the server ({@code portal.documents.dir}) that no web
 * address reaches. A file is written beside its place, forced to the disk and moved; so whatever
 * has a name is whole. Names are random and tell nothing.
 */
@ApplicationScoped
public class FileStore {

  private static final String UNFINISHED = ".part";

  /** A name that nobody has. */
  public String newName() {
    return UUID.randomUUID().toString();
  }

  public void write(String name, byte[] content) {
    Path place = place(name);
    Path beside = place.resolveSibling(name + UNFINISHED);
    try {
      makeFolder(place.getParent());
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      // the name too must outlive a crash of the machine
      try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be stored in " + folder(), e);
    }
  }

  public byte[] read(String name) {
    try {
      return Files.readAllBytes(place(name));
    } catch (IOException e) {
      throw new UncheckedIOException("A stored document cannot be read in " + folder(), e);
    }
  }

  /** Does nothing where the file is gone already. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(place(name));
      Files.deleteIfExists(place(name).resolveSibling(name + UNFINISHED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of files last written before this moment, of one of the 256 drawers. */
  public List<String> olderThan(Instant moment, int drawer) {
    List<String> names = new ArrayList<>();
    Path folder = folder().resolve("%02x".formatted(drawer));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          String name = file.getFileName().toString();
          names.add(
              name.endsWith(UNFINISHED)
                  ? name.substring(0, name.length() - UNFINISHED.length())
                  : name);
        }
      }
    } catch (NoSuchFileException neverUsed) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static Path place(String name) {
    if (!name.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("No storage name: " + name);
    }
    return folder().resolve(name.substring(0, 2)).resolve(name);
  }

  private static Path folder() {
    return Path.of(
        Configuration.read("portal.documents.dir")
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "portal.documents.dir (PORTAL_DOCUMENTS_DIR) is not configured")));
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }
}
