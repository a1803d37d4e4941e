package fr.portailfamille.web.health;

import fr.portailfamille.communication.Postman;
import fr.portailfamille.shared.DatabaseProbe;
import fr.portailfamille.web.jobs.Jobs;
import fr.portailfamille.web.outage.DatabaseState;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the portal needs to be ready: database, its schema, mail server, store of the jobs. */
@ApplicationScoped
public class HealthChecks {

  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /** How long an answer counts: many load balancers asking at once cost one question. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Resource private ManagedExecutorService executor;
  @Inject private DatabaseState database;
  @Inject private DatabaseProbe probe;
  @Inject private Postman postman;
  @Inject private Jobs jobs;

  private List<String> missing = List.of();
  private long askedAt = System.nanoTime() - FRESH_NANOS;

  /** What is missing right now; empty when the portal is ready. */
  public synchronized List<String> missing() {
    if (System.nanoTime() - askedAt >= FRESH_NANOS) {
      missing = ask();
      askedAt = System.nanoTime();
    }
    return missing;
  }

  private List<String> ask() {
    List<String> found = new ArrayList<>();
    if (database.ask(PATIENCE)) {
      // the schema and the jobs live in it
      found.add("database");
    } else {
      if (!probe.isMigrated()) {
        found.add("migrations");
      }
      if (!answers(jobs::ask)) {
        found.add("batch");
      }
    }
    if (!postman.reachesServer()) {
      found.add("mail");
    }
    return List.copyOf(found);
  }

  private boolean answers(Runnable question) {
    Future<?> answer = executor.submit(question);
    try {
      answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException failure) {
      answer.cancel(true);
      return false;
    }
  }
}
