package fr.portailfamille.web.outage;

import fr.portailfamille.shared.DatabaseProbe;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
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
  private Future<Optional<String>> question;

  public boolean isAway() {
    return away;
  }

  /** Asks now, at most this long, and gives whether it is away. */
  public synchronized boolean ask(Duration patience) {
    try {
      if (question == null || question.isDone()) {
        question = executor.submit(probe::problem);
      }
      note(question.get(patience.toMillis(), TimeUnit.MILLISECONDS).orElse(null));
      question = null;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException silent) {
      note("no answer within " + patience);
    } catch (ExecutionException | RuntimeException failure) {
      note(failure.toString());
    }
    return away;
  }

  private void note(String problem) {
    if (problem != null && !away) {
      LOG.log(Level.SEVERE, "The database does not answer: pages say so with 503 ({0})", problem);
    } else if (problem == null && away) {
      LOG.info("The database answers again");
    }
    away = problem != null;
  }
}
