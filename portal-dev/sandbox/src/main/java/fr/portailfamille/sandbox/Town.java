package fr.portailfamille.sandbox;

import fr.portailfamille.sandbox.mail.MailCatcher;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Everything together: database, mail catcher, banks, server, demo data, started in this order and
 * stopped in the opposite one. The launcher and the tests use it alike.
 */
public final class Town {
  private final Settings settings;
  private final Consumer<String> say;
  private final Clock clock;
  private final String key;
  private final Database database;
  private final MailCatcher mail;
  private final VirusScanner scanner;
  private final List<Bank> banks;
  private final PortalServer server;
  private final Deque<Runnable> toStop = new ArrayDeque<>();

  /**
   * @param durable whether the database survives a crash of the machine: always, except in tests
   * @param clock what everything but the server and the database calls now
   * @param say told what is being done
   */
  public Town(Settings settings, Kind kind, boolean durable, Clock clock, Consumer<String> say) {
    this.settings = settings;
    this.clock = clock;
    this.say = say;
    if (settings.reset()) {
      Folders.delete(settings.home().resolve("portal.key"));
      Folders.delete(settings.documents());
    }
    this.key = MasterKey.of(settings.home());
    this.database =
        new Database(
            settings.home().resolve("postgresql"),
            settings.serverConfig().resolve("postgresql"),
            settings.databasePort(),
            durable);
    this.mail = new MailCatcher(settings.smtpPort(), settings.mailPort(), clock);
    this.scanner = new VirusScanner(settings.clamdPort());
    this.banks = ServiceLoader.load(Bank.class).stream().map(ServiceLoader.Provider::get).toList();
    this.server = kind.server(settings, key);
  }

  /** Which application server carries the portal. */
  public enum Kind {
    WILDFLY {
      @Override
      PortalServer server(Settings settings, String key) {
        return new WildFlyServer(settings, key);
      }
    },
    PAYARA {
      @Override
      PortalServer server(Settings settings, String key) {
        return new PayaraServer(settings, key);
      }
    };

    abstract PortalServer server(Settings settings, String key);
  }

  /**
   * Starts everything; when a part fails, what was started is stopped again.
   *
   * @param ear the portal, or null for a server that something else deploys to
   */
  public void start(Path ear) {
    try {
      open("PostgreSQL", () -> database.start(settings.reset()), database::stop);
      open("mail catcher", mail::start, mail::stop);
      open("virus scanner", scanner::start, scanner::stop);
      for (Bank bank : banks) {
        open(bank.name(), () -> bank.start(settings.bankPort(), clock), bank::stop);
      }
      open(server.name(), () -> server.start(ear), server::stop);
      if (ear != null) {
        loadDemonstration();
      }
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /** Stops everything, the database last. */
  public synchronized void stop() {
    while (!toStop.isEmpty()) {
      try {
        toStop.pop().run();
      } catch (RuntimeException e) {
        say.accept("  not stopped in order: " + e.getMessage());
      }
    }
  }

  /** Loads the demo data where there are none yet; the schema must stand. */
  public synchronized void loadDemonstration() {
    for (Demonstration demonstration : demonstrations()) {
      try (Connection owner = database.connectAsOwner()) {
        owner.setAutoCommit(false);
        demonstration.load(owner, key, settings.bankPort(), settings.documents(), clock);
        owner.commit();
      } catch (SQLException e) {
        throw new SandboxException("The demo data cannot be loaded", e);
      }
    }
  }

  /** The demo accounts of everybody. */
  public List<Demonstration.Account> accounts() {
    return demonstrations().stream().flatMap(d -> d.accounts().stream()).toList();
  }

  public Settings settings() {
    return settings;
  }

  public Database database() {
    return database;
  }

  public MailCatcher mail() {
    return mail;
  }

  public VirusScanner scanner() {
    return scanner;
  }

  public PortalServer server() {
    return server;
  }

  public List<Bank> banks() {
    return banks;
  }

  private static List<Demonstration> demonstrations() {
    return ServiceLoader.load(Demonstration.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private void open(String what, Runnable start, Runnable stop) {
    long begin = System.nanoTime();
    // pushed first: a part that fails half-way is stopped too
    toStop.push(stop);
    start.run();
    say.accept("  %-14s %5.1f s".formatted(what, (System.nanoTime() - begin) / 1e9));
  }
}
