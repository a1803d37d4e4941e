package fr.portailfamille.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stock Payara, set up by {@code server-config/payara}, with a domain of its own. */
public final class PayaraServer extends ChildServer {
  /** Password of the administrator in the sandbox, for tools that deploy. */
  public static final String ADMIN_PASSWORD = "sandbox";

  private static final Duration STARTING = Duration.ofSeconds(240);
  private static final Duration STOPPING = Duration.ofSeconds(40);
  private static final String UP = "portal: Payara is up";

  private final Settings settings;
  private final Map<String, String> environment;
  private final Path domains;

  /**
   * @param key the portal's master key, base64 of 32 bytes
   */
  public PayaraServer(Settings settings, String key) {
    super(settings.home().resolve("payara/portal/config/pid"), STOPPING);
    this.settings = settings;
    this.environment = Surroundings.of(settings, key);
    this.environment.put("PORTAL_ADMIN_PASSWORD", ADMIN_PASSWORD);
    this.domains = settings.home().resolve("payara");
  }

  @Override
  public String name() {
    return "Payara";
  }

  @Override
  public void start(Path ear) {
    stop();
    Ports.requireFree(settings.port(), "HTTP", "portal.port");
    Ports.requireFree(settings.adminPort(), "Payara management", "portal.admin.port");
    Folders.delete(domains);
    Folders.make(domains);
    process.start(environment, domains.resolve("console.log"), command(ear));
    Readiness.await(
        STARTING,
        () -> process.output().contains(UP) && (ear == null || Readiness.isReady(settings)),
        () -> !process.isAlive(),
        () -> "Payara does not come up.%n%s".formatted(troubles()));
  }

  @Override
  public String troubles() {
    Path log = domains.resolve("portal/logs/server.log");
    return process.output() + (Files.exists(log) ? "\n" + Commands.troubles(log) : "");
  }

  private List<String> command(Path ear) {
    List<String> command =
        new ArrayList<>(
            List.of(
                settings.serverConfig().resolve("payara/start.sh").toString(),
                "--home",
                settings.software().resolve("payara").toString(),
                "--driver",
                settings.software().resolve("lib/postgresql.jar").toString(),
                "--domains",
                domains.toString()));
    if (ear != null) {
      command.addAll(List.of("--ear", ear.toString()));
    }
    return command;
  }
}
