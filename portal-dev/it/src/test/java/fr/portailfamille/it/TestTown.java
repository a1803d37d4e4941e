package fr.portailfamille.it;

import fr.portailfamille.sandbox.Settings;
import fr.portailfamille.sandbox.Town;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The town of the tests: database, mail catcher, bank and server, started once before the first
 * test of the fork and stopped after the last. For container tests the server is empty (Arquillian
 * deploys); for browser tests it carries the delivered EAR with the demo data.
 */
public final class TestTown implements LauncherSessionListener {
  private static Town town;

  /** The running town; only in the test's own JVM, not inside the container. */
  public static Town town() {
    return town;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (town != null || System.getProperty("it.server") == null) {
      return;
    }
    System.setProperty("portal.serialize-state", "true");
    boolean deploy = Boolean.getBoolean("it.deploy");
    Path home =
        Path.of(System.getProperty("it.target"), "town-" + (deploy ? "browser" : "container"));
    Settings settings = Settings.ofTests(home);
    town =
        new Town(
            settings,
            Town.Kind.valueOf(System.getProperty("it.server").toUpperCase()),
            false,
            Clock.systemUTC(),
            line -> {});
    town.start(deploy ? settings.ear() : null);
    // read by arquillian.xml
    System.setProperty("it.port", String.valueOf(settings.port()));
    System.setProperty("it.admin.port", String.valueOf(settings.adminPort()));
    Runtime.getRuntime().addShutdownHook(new Thread(town::stop, "stop town"));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (town != null) {
      town.stop();
    }
  }
}
