package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.Patience;
import fr.portailfamille.it.TestTown;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Why the locking rule is as docs/locking.md says: fifty clients on three places, in bare SQL
 * without the guards that the real tables have. Counting in the statement that locks, or a higher
 * isolation, sells places twice; a later statement at READ COMMITTED does not.
 */
class LockingRuleIT {

  private static final int CLIENTS = 50;
  private static final int PLACES = 3;

  /** Decides whether there is a place; under whatever lock it takes. */
  @FunctionalInterface
  private interface Rule {
    boolean finds(Statement client) throws SQLException;
  }

  @BeforeEach
  void threePlaces() throws Exception {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement sql = owner.createStatement()) {
      sql.execute("drop table if exists trial_booking, trial_pool");
      sql.execute("create table trial_pool (id int primary key, capacity int not null)");
      sql.execute("create table trial_booking (id int generated always as identity, pool int)");
      sql.execute("insert into trial_pool values (1, " + PLACES + ")");
    }
  }

  @AfterAll
  static void tidy() throws Exception {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement sql = owner.createStatement()) {
      sql.execute("drop table if exists trial_booking, trial_pool");
    }
  }

  @Test
  void sellsEachPlaceOnceWhenALaterStatementCounts() throws Exception {
    int sold =
        soldBy(
            Connection.TRANSACTION_READ_COMMITTED,
            client -> {
              client.execute("select id from trial_pool where id = 1 for no key update");
              return number(
                      client,
                      "select capacity - (select count(*) from trial_booking)"
                          + " from trial_pool where id = 1")
                  > 0;
            });

    assertThat(sold).isEqualTo(PLACES);
  }

  @Test
  void sellsTwiceWhenTheLockingStatementCounts() throws Exception {
    int sold =
        soldBy(
            Connection.TRANSACTION_READ_COMMITTED,
            client ->
                number(
                        client,
                        "select capacity - (select count(*) from trial_booking)"
                            + " from trial_pool where id = 1 for no key update")
                    > 0);

    assertThat(sold).isGreaterThan(PLACES);
  }

  @Test
  void sellsTwiceAtAHigherIsolation() throws Exception {
    int sold =
        soldBy(
            Connection.TRANSACTION_REPEATABLE_READ,
            client -> {
              client.execute("select id from trial_pool where id = 1 for no key update");
              return number(
                      client,
                      "select capacity - (select count(*) from trial_booking)"
                          + " from trial_pool where id = 1")
                  > 0;
            });

    assertThat(sold).isGreaterThan(PLACES);
  }

  /** Everybody asks while somebody else holds the lock, and waits; then it is let go. */
  private static int soldBy(int isolation, Rule rule) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement lock = owner.createStatement()) {
      owner.setAutoCommit(false);
      lock.execute("select id from trial_pool for update");
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(() -> buy(isolation, rule)));
      }
      Patience.within(
          Duration.ofSeconds(60),
          () -> Crowd.number("select count(*) from pg_locks where not granted") >= CLIENTS);
      owner.rollback();
      for (Future<?> client : clients) {
        client.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement sql = owner.createStatement()) {
      return number(sql, "select count(*) from trial_booking");
    }
  }

  private static Void buy(int isolation, Rule rule) throws Exception {
    try (Connection connection = TestTown.town().database().connectAsOwner();
        Statement client = connection.createStatement()) {
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(false);
      if (rule.finds(client)) {
        client.execute("insert into trial_booking (pool) values (1)");
      }
      connection.commit();
      return null;
    }
  }

  private static int number(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
