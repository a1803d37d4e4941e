package fr.portailfamille.web.jobs;

import fr.portailfamille.execution.LeaseService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.web.outage.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A periodic task: each beat is armed when the one before has ended, so that they never overlap; a
 * failure is one line in the log until it works again.
 */
abstract class Beat {

  private static final Duration LEASE = Duration.ofSeconds(30);

  @Resource private TimerService timers;
  @Inject private LeaseService leases;
  @Inject private Entrance entrance;
  @Inject private BusinessClock clock;
  @Inject private DatabaseState database;

  private final Logger log = Logger.getLogger(getClass().getName());
  private Instant leasedUntil = Instant.EPOCH;
  private int failures;

  /** The pause between the end of a beat and the next. */
  abstract Duration pause();

  /** What is done; opens its own transactions. */
  abstract void work();

  /** What needs none is done by every node for itself, without a lease. */
  boolean needsDatabase() {
    return true;
  }

  @PostConstruct
  void arm() {
    timers.createSingleActionTimer(
        pause().toMillis(), new TimerConfig(getClass().getSimpleName(), false));
  }

  @Timeout
  void beat() {
    try {
      if (!needsDatabase()) {
        work();
      } else if (!database.isAway() && isMine()) {
        // while the database is away there is nothing to try and nothing to log
        work();
      }
      if (failures > 0) {
        log.log(Level.INFO, "Works again after {0} failures", failures);
        failures = 0;
      }
    } catch (RuntimeException | Error failure) {
      if (failures++ == 0) {
        log.log(
            Level.WARNING,
            "Failed, goes on trying every {0}: {1}",
            new Object[] {pause(), root(failure)});
        log.log(Level.FINE, "The whole failure", failure);
      }
    } finally {
      rearm();
    }
  }

  private void rearm() {
    try {
      arm();
    } catch (EJBException | IllegalStateException stopping) {
      log.log(Level.FINE, "No further beat: the portal stops", stopping);
    }
  }

  /** Writes only when half of the lease is over: most beats cost the database nothing. */
  private boolean isMine() {
    Instant now = clock.now();
    if (leasedUntil.minus(LEASE.dividedBy(2)).isAfter(now)) {
      return true;
    }
    leasedUntil =
        entrance.enter(() -> leases.take(getClass().getSimpleName(), LEASE)).orElse(Instant.EPOCH);
    return leasedUntil.isAfter(now);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
