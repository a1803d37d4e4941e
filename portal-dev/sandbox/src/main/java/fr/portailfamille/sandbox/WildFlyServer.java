package fr.portailfamille.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stock WildFly, set up by {@code server-config/wildfly}, with a folder of its own. */
public final class WildFlyServer extends ChildServer {
  private static final Duration CONFIGURING = Duration.ofSeconds(90);
  private static final Duration STARTING = Duration.ofSeconds(180);
  private static final Duration STOPPING = Duration.ofSeconds(30);

  private final Settings settings;
  private final Map<String, String> environment;
  private final Path home;
  private final Path base;

  /**
   * @param key the portal's master key, base64 of 32 bytes
   */
  public WildFlyServer(Settings settings, String key) {
    super(settings.home().resolve("wildfly/portal.pid"), STOPPING);
    this.settings = settings;
    this.environment = Surroundings.of(settings, key);
    this.home = settings.software().resolve("wildfly");
    this.base = settings.home().resolve("wildfly");
  }

  @Override
  public String name() {
    return "WildFly";
  }

  @Override
  public void start(Path ear) {
    stop();
    Ports.requireFree(settings.port(), "HTTP", "portal.port");
    Ports.requireFree(settings.adminPort(), "WildFly management", "portal.admin.port");
    for (String stale : List.of("data", "tmp", "deployments", "log")) {
      Folders.delete(base.resolve(stale));
    }
    if (settings.reset() || !isConfigured()) {
      configure();
    }
    if (ear != null) {
      deploy(ear);
    }
    process.start(
        environment,
        Folders.make(base.resolve("log")).resolve("console.log"),
        List.of(script("start.sh"), "--home", home.toString(), "--base", base.toString()));
    Readiness.await(
        STARTING,
        () -> isManaged() && (ear == null || isServed()),
        () -> !process.isAlive() || marker("failed"),
        () -> "WildFly does not come up.%n%s".formatted(troubles()));
  }

  @Override
  public String troubles() {
    Path log = base.resolve("log/server.log");
    return Files.exists(log) ? Commands.troubles(log) : process.output();
  }

  private void configure() {
    Commands.run(
        CONFIGURING,
        environment,
        List.of(
            script("configure.sh"),
            "--home",
            home.toString(),
            "--base",
            base.toString(),
            "--driver",
            settings.software().resolve("lib/postgresql.jar").toString(),
            "--eclipselink",
            settings.software().resolve("lib/eclipselink.jar").toString()));
  }

  /**
   * Whether the configuration is younger than all that it is made from; saves seconds at a start.
   */
  private boolean isConfigured() {
    Path made = base.resolve("configuration/portal.xml");
    if (!Files.exists(made) || !Files.exists(home.resolve("modules/org/postgresql/jdbc/main"))) {
      return false;
    }
    try (Stream<Path> scripts = Files.walk(settings.serverConfig());
        Stream<Path> software = Files.list(settings.software())) {
      FileTime when = Files.getLastModifiedTime(made);
      for (Path source : Stream.concat(scripts, software).toList()) {
        if (Files.getLastModifiedTime(source).compareTo(when) > 0) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deploy(Path ear) {
    try {
      Files.copy(
          ear,
          Folders.make(base.resolve("deployments")).resolve("portal.ear"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isManaged() {
    // asks for a login: then it is there
    return Readiness.status("http://127.0.0.1:%d/management".formatted(settings.adminPort())) != 0;
  }

  private boolean isServed() {
    return marker("deployed") && Readiness.isReady(settings);
  }

  private boolean marker(String state) {
    return Files.exists(base.resolve("deployments/portal.ear." + state));
  }

  private String script(String name) {
    return settings.serverConfig().resolve("wildfly").resolve(name).toString();
  }
}
