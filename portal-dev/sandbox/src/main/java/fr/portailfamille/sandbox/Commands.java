package fr.portailfamille.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Short commands of the operating system, bounded in time, their output kept for the message. */
final class Commands {
  private Commands() {}

  /**
   * Runs the command to its end and returns what it printed; anything but exit code 0 is an error.
   */
  static String run(Duration limit, Map<String, String> environment, List<String> command) {
    Path output = null;
    try {
      output = Files.createTempFile("portal", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new SandboxException(
            "%s did not end within %d s:%n%s"
                .formatted(command.get(0), limit.toSeconds(), read(output)));
      }
      if (process.exitValue() != 0) {
        throw new SandboxException(
            "%s failed (%d):%n%s".formatted(command, process.exitValue(), read(output)));
      }
      return read(output);
    } catch (IOException e) {
      throw new SandboxException("Cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while running " + command, e);
    } finally {
      delete(output);
    }
  }

  /** The end of a text file that may still be growing. */
  static String tail(Path file, int characters) {
    try {
      String text = read(file);
      return text.substring(Math.max(0, text.length() - characters));
    } catch (IOException e) {
      return "(" + file + " cannot be read)";
    }
  }

  static java.io.File nothing() {
    return new java.io.File("/dev/null");
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // a temporary file that stays harms nobody
    }
  }
}
