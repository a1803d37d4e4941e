package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.execution.LeaseService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.Sql;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs and leases on the real server. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

  private static final Set<BatchStatus> OVER =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private LeaseService leases;
  @Inject private BusinessClock clock;

  @Test
  void deletesLapsedAndUsedLinksAndNoOther() {
    Instant now = clock.now();
    long account =
        entrance.enter(
            () ->
                sql.number(
                    """
                    insert into account (login, display_name, status, created_at)
                    values (?, 'Test', 'ACTIVE', ?) returning id
                    """,
                    "links-" + now + "@example.org",
                    now));
    entrance.enter(
        () -> {
          for (int i = 0; i < 230; i++) {
            link(account, i, now.minus(Duration.ofDays(1)), null);
          }
          link(account, 230, now.plus(Duration.ofDays(1)), now);
          link(account, 231, now.plus(Duration.ofDays(1)), null);
        });

    assertThat(cleaned()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(links(account)).isEqualTo(1);

    assertThat(cleaned()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(links(account)).isEqualTo(1);
  }

  @Test
  void leavesALeaseToItsHolderUntilItEnds() {
    entrance.enter(
        () ->
            sql.update(
                "insert into lease (name, holder, held_until) values ('test', 'other', ?)"
                    + " on conflict (name) do update set holder = 'other', held_until = ?",
                clock.now().plusSeconds(60),
                clock.now().plusSeconds(60)));

    assertThat(entrance.enter(() -> leases.take("test", Duration.ofSeconds(30)))).isEmpty();

    entrance.enter(
        () -> sql.update("update lease set held_until = ? where name = 'test'", clock.now()));
    assertThat(entrance.enter(() -> leases.take("test", Duration.ofSeconds(30)))).isPresent();
    assertThat(entrance.enter(() -> leases.take("test", Duration.ofSeconds(30)))).isPresent();
  }

  private void link(long account, int number, Instant expiresAt, Instant usedAt) {
    sql.update(
        """
        insert into one_time_link (account_id, purpose, token_hash, created_at, expires_at, used_at)
        values (?, 'PASSWORD_RESET', ?, ?, ?, ?::timestamptz)
        """,
        account,
        ByteBuffer.allocate(12).putLong(account).putInt(number).array(),
        clock.now(),
        expiresAt,
        usedAt);
  }

  private long links(long account) {
    return entrance.enter(
        () -> sql.number("select count(*) from one_time_link where account_id = ?", account));
  }

  /** Started from the WAR, as the portal does, once it has ended. */
  private static BatchStatus cleaned() {
    JobOperator jobs = BatchRuntime.getJobOperator();
    long execution = jobs.start("clean-lapsed-links", new Properties());
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    BatchStatus status = jobs.getJobExecution(execution).getBatchStatus();
    while (!OVER.contains(status) && System.nanoTime() < limit) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      status = jobs.getJobExecution(execution).getBatchStatus();
    }
    return status;
  }
}
