package fr.portailfamille.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private final FileStore store = new FileStore();
  @TempDir private Path folder;

  @BeforeEach
  void configured() {
    System.setProperty("portal.documents.dir", folder.resolve("documents").toString());
  }

  @AfterEach
  void forgotten() {
    System.clearProperty("portal.documents.dir");
  }

  @Test
  void writesWholeFilesThatOnlyTheServerReads() throws IOException {
    String name = store.newName();

    store.write(name, new byte[] {1, 2, 3});

    assertThat(store.read(name)).containsExactly(1, 2, 3);
    try (Stream<Path> all = Files.walk(folder.resolve("documents"))) {
      assertThat(all.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactly(name);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("documents"))))
        .isEqualTo("rwx------");
    store.delete(name);
    store.delete(name);
    assertThatThrownBy(() -> store.read(name)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void neverLeavesItsFolder() {
    assertThatThrownBy(() -> store.read("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsWhatIsOldAlsoWhenItWasNeverFinished() throws IOException {
    String old = "aa000000-0000-0000-0000-000000000001";
    String cutOff = "aa000000-0000-0000-0000-000000000002";
    String young = "aa000000-0000-0000-0000-000000000003";
    store.write(old, new byte[1]);
    store.write(young, new byte[1]);
    Path drawer = folder.resolve("documents/aa");
    Path part = Files.write(drawer.resolve(cutOff + ".part"), new byte[1]);
    FileTime before = FileTime.from(NOW.minusSeconds(60));
    Files.setLastModifiedTime(drawer.resolve(old), before);
    Files.setLastModifiedTime(part, before);
    Files.setLastModifiedTime(drawer.resolve(young), FileTime.from(NOW.plusSeconds(60)));

    assertThat(store.olderThan(NOW, 0xaa)).containsExactlyInAnyOrder(old, cutOff);
    assertThat(store.olderThan(NOW, 0xab)).isEmpty();
    store.delete(cutOff);
    assertThat(part).doesNotExist();
  }
}
