package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.Metric;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A job run by the server, its runs kept in PostgreSQL with an account that may not make tables.
 * The three steps are one story: the outer two look at the database from outside.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class BatchIT {
  private static final Set<BatchStatus> OVER =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  @Test
  @Order(1)
  @RunAsClient
  void givenTwoLapsedLinksAndOneThatLives() throws SQLException {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          delete from one_time_link where used_at is not null or expires_at < now();
          with a as (insert into account (login, display_name, status, created_at)
                     values ('batch@example.org', 'Batch', 'ACTIVE', now()) returning id)
          insert into one_time_link (account_id, purpose, token_hash, created_at, expires_at)
            select a.id, 'PASSWORD_RESET', decode(md5('batch' || n), 'hex'),
              now() - interval '400 days', now() + case when n = 3 then 1 else -399 end * interval '1 day'
            from a, generate_series(1, 3) n;
          """);
      assertThat(links(statement)).isEqualTo(3);
    }
  }

  @Test
  @Order(2)
  void runsTheJobToItsEnd() {
    JobOperator operator = BatchRuntime.getJobOperator();

    JobExecution run = await(operator, operator.start("clean-lapsed-links", null));

    assertThat(run.getBatchStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(operator.getStepExecutions(run.getExecutionId()).get(0).getMetrics())
        .filteredOn(metric -> metric.getType() == Metric.MetricType.READ_COUNT)
        .extracting(Metric::getValue)
        .containsExactly(2L);
  }

  @Test
  @Order(3)
  @RunAsClient
  void leavesTheLinkThatLives() throws SQLException {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      assertThat(links(statement)).isEqualTo(1);
    }
  }

  private static int links(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select count(*) from one_time_link l join account a on a.id = l.account_id"
                + " where a.login = 'batch@example.org'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static JobExecution await(JobOperator operator, long execution) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    return Stream.generate(() -> operator.getJobExecution(execution))
        .peek(run -> LockSupport.parkNanos(50_000_000))
        .filter(run -> OVER.contains(run.getBatchStatus()) || Instant.now().isAfter(end))
        .findFirst()
        .orElseThrow();
  }
}
