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
import java.util.regex.Pattern;

/** Short commands of the operating system, bounded in time, their output kept for the message. */
final class Commands {
  private static final Pattern TROUBLE =
      Pattern.compile(
          " ERROR |SEVERE|Caused by: |refused its configuration|Boot Command .* failed");

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

  /** What a server's log says went wrong: its last errors and their causes, one line each. */
  static String troubles(Path log) {
    try {
      List<String> lines =
          read(log)
              .lines()
              .filter(TROUBLE.asPredicate())
              .map(String::strip)
              .map(line -> line.substring(0, Math.min(400, line.length())))
              .distinct()
              .toList();
      String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
      String advice =
          last.contains("FlywayValidateException")
              ? "%nThe database was made by other migrations than these: start afresh with -Dportal.reset"
                  .formatted()
              : "";
      return "%s%n(from %s)%s".formatted(last, log, advice);
    } catch (IOException e) {
      return "(" + log + " cannot be read)";
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
