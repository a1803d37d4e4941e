package fr.portailfamille.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The portal's master key in the sandbox: made once, kept beside the data it protects. */
final class MasterKey {
  private MasterKey() {}

  /** The key kept in the folder, as base64 of 32 bytes. */
  static String of(Path folder) {
    Path file = Folders.make(folder).resolve("portal.key");
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
        // opens every secret in the database: for nobody else's eyes
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return Files.readString(file).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
