package fr.portailfamille.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server's script as a child process: its output read and kept, bounded, its process found again
 * by the pid file after a run that was killed.
 */
final class ServerProcess {
  /** What is kept of the output, in lines; the server writes its own complete log. */
  private static final int KEPT = 400;

  /**
   * A process group of its own for the server: Ctrl-C in the terminal must reach the launcher
   * alone, which then stops everything in order.
   */
  private static final String OWN_GROUP = "set -m; \"$@\" </dev/null & wait $!";

  private final Path pidFile;
  private final Deque<String> output = new ArrayDeque<>();
  private Process process;

  ServerProcess(Path pidFile) {
    this.pidFile = pidFile;
  }

  void start(Map<String, String> environment, Path console, List<String> command) {
    List<String> all = new ArrayList<>(List.of("bash", "-c", OWN_GROUP, "portal"));
    all.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      process = builder.start();
      Thread reader = new Thread(() -> read(console), "server output");
      reader.setDaemon(true);
      reader.start();
    } catch (IOException e) {
      throw new SandboxException("The server cannot be started: " + command, e);
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The last lines of the output. */
  String output() {
    synchronized (output) {
      return String.join(System.lineSeparator(), output);
    }
  }

  /** Ends the server of the pid file, by a request first, by force after the time given. */
  void stop(Duration patience) {
    find().ifPresent(server -> end(server, patience));
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server of the pid file at once, without any chance to tidy up. */
  void kill() {
    find()
        .ifPresent(
            server -> {
              server.destroyForcibly();
              server.onExit().join();
            });
  }

  /**
   * The living server that wrote the pid file; a number given to another process since is not it.
   */
  Optional<ProcessHandle> find() {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      String pid = Files.readString(pidFile).trim();
      Instant written = Files.getLastModifiedTime(pidFile).toInstant();
      return pid.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(pid))
              .filter(server -> server.info().command().orElse("").contains("java"))
              .filter(
                  server ->
                      server
                          .info()
                          .startInstant()
                          .map(start -> start.isBefore(written.plusSeconds(5)))
                          .orElse(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle server, Duration patience) {
    server.destroy();
    try {
      server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      server.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.destroyForcibly();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new SandboxException("Cannot see the server end", e);
    }
  }

  private void read(Path console) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Writer copy = Files.newBufferedWriter(console)) {
      int written = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          output.addLast(line);
          if (output.size() > KEPT) {
            output.removeFirst();
          }
        }
        if (written++ < KEPT) { // the start is what one looks for here
          copy.write(line + System.lineSeparator());
          copy.flush();
        }
      }
    } catch (IOException e) {
      // the server is gone: nothing to read any more
    }
  }
}
