package fr.portailfamille.web.health;

import fr.portailfamille.execution.DatabaseProbe;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the database answered when it was asked last; one line in the log when that changes. A
 * question that hangs is waited for within its bound only, and no second one is asked meanwhile.
 */
@ApplicationScoped
public class DatabaseState {

  private static final Logger LOG = Logger.getLogger(DatabaseState.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private DatabaseProbe probe;

  private volatile boolean away;
  private Future<?> question;

  public boolean isAway() {
    return away;
  }

  /** Asks now, at most this long, and gives whether it is away. */
  public synchronized boolean ask(Duration patience) {
    try {
      if (question == null || question.isDone()) {
        question = executor.submit(probe::ask);
      }
      question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      question = null;
      note(false, null);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException failure) {
      note(true, failure);
    }
    return away;
  }

  private void note(boolean nowAway, Exception reason) {
    if (nowAway && !away) {
      LOG.log(
          Level.SEVERE, "The database does not answer: pages say so with 503 ({0})", root(reason));
    } else if (!nowAway && away) {
      LOG.info("The database answers again");
    }
    away = nowAway;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
