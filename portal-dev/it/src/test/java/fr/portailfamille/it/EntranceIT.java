package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import fr.portailfamille.shared.TryAgain;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one door into the business, on the real server with the real database. */
@ExtendWith(ArquillianExtension.class)
class EntranceIT {

  @Inject Entrance entrance;
  @Inject Sql sql;
  @Resource ManagedExecutorService threads;

  @BeforeEach
  void twoRows() {
    entrance.enter(
        () -> {
          sql.update("delete from lease where name in ('it-a', 'it-b', 'it-c')");
          sql.update(
              "insert into lease (name, holder, held_until)"
                  + " values ('it-a', '0', now()), ('it-b', '0', now())");
        });
  }

  private String holder(String name) {
    return entrance
        .enter(
            () ->
                sql.first("select holder from lease where name = ?", row -> row.getString(1), name))
        .orElse(null);
  }

  private void set(String name, String holder) {
    sql.update("update lease set holder = ? where name = ?", holder, name);
  }

  @Test
  void keepsWhatWasDone() {
    entrance.enter(() -> set("it-a", "1"));

    assertThat(holder("it-a")).isEqualTo("1");
  }

  @Test
  void keepsNothingOfWhatIsRefused() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                entrance.enter(
                    () -> {
                      set("it-a", "1");
                      throw new RefusedException(new NotFound());
                    }));

    assertThat(refused.refusals()).containsExactly(new NotFound());
    assertThat(holder("it-a")).isEqualTo("0");
  }

  @Test
  void keepsNothingOfWhatFails() {
    assertThatThrownBy(
            () ->
                entrance.enter(
                    () -> {
                      set("it-a", "1");
                      throw new IllegalStateException("broken");
                    }))
        .hasMessageContaining("broken");

    assertThat(holder("it-a")).isEqualTo("0");
  }

  @Test
  void isNotEnteredTwice() {
    assertThatThrownBy(() -> entrance.enter(() -> entrance.enter(() -> set("it-a", "1"))))
        .hasStackTraceContaining("Entrance is the door");

    assertThat(holder("it-a")).isEqualTo("0");
  }

  @Test
  void saysTryAgainAfterWaitingForALockAndKeepsNothing() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Future<?> other =
        threads.submit(
            () ->
                entrance.enter(
                    () -> {
                      set("it-b", "other");
                      locked.countDown();
                      await(release);
                    }));
    assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                entrance.enter(
                    () -> {
                      sql.list(
                          "select set_config('lock_timeout', '300ms', true)",
                          row -> row.getString(1));
                      set("it-a", "mine");
                      set("it-b", "mine");
                    }));
    release.countDown();
    other.get(20, TimeUnit.SECONDS);

    assertThat(refused.refusals()).containsExactly(new TryAgain());
    assertThat(holder("it-a")).isEqualTo("0");
    assertThat(holder("it-b")).isEqualTo("other");
  }

  @Test
  void repeatsAfterADeadlock() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger tries = new AtomicInteger();
    Future<?> other =
        threads.submit(() -> entrance.enter(() -> cross("it-b", "it-a", "2", bothHoldOne, tries)));

    entrance.enter(() -> cross("it-a", "it-b", "1", bothHoldOne, tries));
    other.get(30, TimeUnit.SECONDS);

    // more than once where the one that goes again is back before the other wakes
    assertThat(tries.get()).as("one of the two was repeated").isGreaterThanOrEqualTo(3);
    assertThat(holder("it-a")).isEqualTo(holder("it-b")).isIn("1", "2");
  }

  private void cross(
      String first, String second, String value, CyclicBarrier barrier, AtomicInteger tries) {
    int mine = tries.incrementAndGet();
    set(first, value);
    if (mine <= 2) {
      try {
        barrier.await(20, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    set(second, value);
  }

  @Test
  void turnsAKnownConstraintIntoARefusal() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                entrance.enter(
                    () -> {
                      sql.update(
                          "insert into lease (name, holder, held_until) values ('it-c', '1', now())");
                      // another session's place: room for none
                      sql.update(
                          "insert into place_pool (structure_id, day, capacity, taken)"
                              + " values (-1, '1970-01-02', 0, 1)");
                    }));

    assertThat(refused.refusals()).containsExactly(new ChangedMeanwhile());
    assertThat(holder("it-c")).isNull();
  }

  @Test
  void lacksTheRightToChangeWhatIsWrittenOnce() {
    for (String table :
        new String[] {
          "audit_entry",
          "invoice",
          "invoice_line",
          "ledger_entry",
          "allocation",
          "payment_message",
          "payment_transition"
        }) {
      assertThatThrownBy(() -> entrance.enter(() -> sql.update("delete from " + table)))
          .as(table)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void lacksTheRightToChangeTables() {
    assertThatThrownBy(() -> entrance.enter(() -> sql.update("create table mine (a int)")))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> entrance.enter(() -> sql.update("drop table lease")))
        .hasStackTraceContaining("must be owner");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
