package fr.portailfamille.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, which must be on this machine, with a script of ours. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private final Path script;
  private final int port;
  private final int clients;

  /**
   * @param script a resource beside this class
   */
  PgBench(String script, Path folder, int port, int clients) throws IOException {
    this.script = Files.createDirectories(folder).resolve(script);
    this.port = port;
    this.clients = clients;
    try (InputStream text = PgBench.class.getResourceAsStream(script)) {
      Files.write(this.script, text.readAllBytes());
    }
  }

  /** Times per second that the script was gone through. */
  double rate(int seconds) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--host=localhost",
                    "--port=" + port,
                    "--username=portal",
                    "--client=" + clients,
                    "--jobs=2",
                    "--time=" + seconds,
                    "--file=" + script,
                    "portal"))
            .redirectErrorStream(true);
    command.environment().put("PGPASSWORD", "portal");
    Process run = command.start();
    try {
      String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher rate = RATE.matcher(said);
      if (!run.waitFor(30, TimeUnit.SECONDS) || run.exitValue() != 0 || !rate.find()) {
        throw new IllegalStateException("pgbench says: " + said);
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      run.destroyForcibly();
    }
  }
}
