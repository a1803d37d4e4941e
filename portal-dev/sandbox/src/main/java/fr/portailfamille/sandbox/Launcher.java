package fr.portailfamille.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code mvn -Prun}: starts the portal with everything it needs, tells where it is and who can log
 * in, and stays until Ctrl-C.
 */
public final class Launcher {
  /** How soon somebody who waits in front of a dead portal is told so. */
  private static final Duration WATCH = Duration.ofSeconds(3);

  /**
   * The terminal itself: Maven colours {@code System.out} and takes it away while the machine of
   * the run ends, which once threw the stopping thread out before it had stopped anything.
   */
  private static final PrintStream TERMINAL =
      new PrintStream(
          new FileOutputStream(FileDescriptor.out),
          true,
          Charset.forName(System.getProperty("native.encoding", "UTF-8")));

  private Launcher() {}

  public static void main(String[] arguments) throws InterruptedException {
    Town town =
        new Town(
            Settings.ofRun(),
            Town.Kind.valueOf(System.getProperty("portal.server", "wildfly").toUpperCase()),
            true,
            Clock.systemUTC(),
            Launcher::say);
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  say("Stopping…");
                  town.stop();
                  say("Stopped.");
                },
                "stop"));
    say("Starting the portal (data in %s)".formatted(town.settings().home()));
    try {
      town.start(town.settings().ear());
    } catch (RuntimeException e) {
      say(System.lineSeparator() + "The portal did not start: " + e.getMessage());
      // the stack tells nothing to who starts the portal; -X is for who looks into it
      System.exit(1);
    }
    say(Welcome.of(town));
    while (!end.await(WATCH.toSeconds(), TimeUnit.SECONDS)) {
      if (!town.server().isAlive()) {
        say("The server has ended by itself. " + town.server().troubles());
        System.exit(1);
      }
    }
  }

  private static void say(String line) {
    TERMINAL.println(line);
  }
}
