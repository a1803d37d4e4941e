package fr.portailfamille.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one door through which screens, endpoints and jobs enter: opens the transaction, repeats it
 * at most twice after a deadlock, and turns what the database refuses into refusals. Called outside
 * a transaction only; everybody may call, the services inside check the caller.
 *
 * <p>The work may run more than once: it must do nothing outside the database.
 */
@Stateless
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Entrance {

  private static final Logger LOG = Logger.getLogger(Entrance.class.getName());
  private static final int REPEATS = 2;

  /** The container would suspend the transaction around a second one without a word. */
  private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private KnownConstraints constraints;

  /**
   * Runs the work in a transaction of its own and gives its result.
   *
   * @throws RefusedException with the reasons; nothing was written then
   */
  public <T> T enter(Supplier<T> work) {
    if (INSIDE.get()) {
      throw new IllegalStateException("A transaction is open already: Entrance is the door");
    }
    INSIDE.set(true);
    try {
      return repeated(work);
    } finally {
      INSIDE.remove();
    }
  }

  private <T> T repeated(Supplier<T> work) {
    for (int repeat = 0; ; repeat++) {
      try {
        return once(work);
      } catch (RuntimeException failure) {
        String state = SqlFailure.state(failure);
        if (SqlFailure.DEADLOCK.equals(state) && repeat < REPEATS) {
          LOG.log(Level.INFO, "Deadlock: the work is repeated ({0})", repeat + 1);
          continue;
        }
        throw refusalFor(failure, state);
      }
    }
  }

  /** The same for work without a result. */
  public void enter(Runnable work) {
    enter(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T once(Supplier<T> work) {
    try {
      transaction.begin();
    } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
      throw new IllegalStateException("A transaction is open already: Entrance is the door", e);
    }
    boolean done = false;
    try {
      T result = work.get();
      em.flush();
      transaction.commit();
      done = true;
      return result;
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new jakarta.persistence.PersistenceException("The commit failed", failure);
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  private void rollback() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The rollback failed", e);
    }
  }

  private RuntimeException refusalFor(RuntimeException failure, String state) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RefusedException refused) {
        return refused;
      }
      if (t instanceof OptimisticLockException) {
        return new RefusedException(List.of(new ChangedMeanwhile()), failure);
      }
    }
    if (SqlFailure.LOCK_TIMEOUT.equals(state)
        || SqlFailure.DEADLOCK.equals(state)
        || SqlFailure.STATEMENT_TIMEOUT.equals(state)) {
      LOG.log(Level.INFO, "Refused after waiting for a lock: {0}", state);
      return new RefusedException(List.of(new TryAgain()), failure);
    }
    if (SqlFailure.GUARDS.contains(state)) {
      String message = SqlFailure.message(failure);
      for (Map.Entry<String, Refusal> known : constraints.refusals().entrySet()) {
        if (message.contains(known.getKey())) {
          return new RefusedException(List.of(known.getValue()), failure);
        }
      }
    }
    return failure;
  }

  /** What PostgreSQL said, found in the causes of a failure. */
  static final class SqlFailure {
    static final String DEADLOCK = "40P01";
    static final String LOCK_TIMEOUT = "55P03";
    static final String STATEMENT_TIMEOUT = "57014";

    /** Unique, exclusion and check constraints. */
    static final List<String> GUARDS = List.of("23505", "23P01", "23514");

    private SqlFailure() {}

    static String state(Throwable failure) {
      SQLException sql = find(failure);
      return sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    static String message(Throwable failure) {
      SQLException sql = find(failure);
      return sql == null ? "" : String.valueOf(sql.getMessage());
    }

    private static SQLException find(Throwable failure) {
      for (Throwable t = failure; t != null; t = t.getCause()) {
        if (t instanceof SQLException sql) {
          return sql;
        }
      }
      return null;
    }
  }
}
