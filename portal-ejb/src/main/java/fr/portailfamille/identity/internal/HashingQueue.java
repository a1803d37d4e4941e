package fr.portailfamille.identity.internal;

import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.TryAgain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets at most as many password hashes run at once as there are cores, first come first served:
 * each takes 19 MiB, and 64 at once exhaust the heap of a stock server.
 */
@ApplicationScoped
public class HashingQueue {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore permits;
  private final Duration patience;

  public HashingQueue() {
    this(Runtime.getRuntime().availableProcessors(), PATIENCE);
  }

  HashingQueue(int atOnce, Duration patience) {
    this.permits = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Runs the work in its turn. Never called inside a transaction: it would hold a connection.
   *
   * @throws RefusedException TryAgain when the turn does not come in time
   */
  public <T> T inTurn(Supplier<T> work) {
    boolean mine;
    try {
      mine = permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      mine = false;
    }
    if (!mine) {
      throw new RefusedException(new TryAgain());
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}
