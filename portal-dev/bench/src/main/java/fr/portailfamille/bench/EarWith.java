package fr.portailfamille.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy of the delivered EAR with one class more in its WAR. */
final class EarWith {

  private static final String WAR = "portal-web.war";

  private EarWith() {}

  /**
   * @param more the name of the class, which needs what only the server has
   */
  static Path copy(Path delivered, String more, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path ear = folder.resolve("portal.ear");
    Path war = folder.resolve(WAR);
    Files.copy(delivered, ear, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem outer = FileSystems.newFileSystem(ear)) {
      Files.copy(outer.getPath(WAR), war, StandardCopyOption.REPLACE_EXISTING);
      add(war, more);
      Files.copy(war, outer.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(war);
    return ear;
  }

  private static void add(Path war, String more) throws IOException {
    String file = more.replace('.', '/') + ".class";
    try (FileSystem inner = FileSystems.newFileSystem(war);
        InputStream code = EarWith.class.getClassLoader().getResourceAsStream(file)) {
      Path place = inner.getPath("WEB-INF/classes", file);
      Files.createDirectories(place.getParent());
      Files.copy(code, place);
    }
  }
}
