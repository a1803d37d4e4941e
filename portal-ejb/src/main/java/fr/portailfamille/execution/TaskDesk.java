package fr.portailfamille.execution;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Long tasks for the portal's own work: a timer claims what waits, a batch job does it piece by
 * piece. A claim lapses when its node dies; another one goes on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TaskDesk {

  /** A piece takes a second or less; a node that says nothing for so long is dead. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final int MOST_FAILURES = 3;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject @Any private Instance<TaskWork> works;

  /** Tasks that wait, and those whose node has died; the oldest first. */
  public List<Long> due(int most) {
    return sql.ids(
        """
        select id from task_run
         where state = 'WAITING' or (state = 'RUNNING' and held_until < ?)
         order by created_at, id limit ?
        """,
        clock.now(),
        most);
  }

  /** Takes a due task; gives the name under which it is worked on, unless another one was first. */
  public Optional<String> claim(long taskId) {
    String holder = UUID.randomUUID().toString();
    Instant now = clock.now();
    int claimed =
        sql.update(
            """
            update task_run set state = 'RUNNING', holder = ?, held_until = ?,
                   started_at = coalesce(started_at, ?)
             where id = ? and (state = 'WAITING' or (state = 'RUNNING' and held_until < ?))
            """,
            holder,
            now.plus(LEASE),
            now,
            taskId,
            now);
    return claimed == 1 ? Optional.of(holder) : Optional.empty();
  }

  /**
   * Does the next piece and keeps how far the task is, in one transaction. Two holders never work
   * at the same time: the row stays locked for the piece.
   *
   * @return whether there is more to do for this holder
   */
  public boolean piece(long taskId, String holder) {
    Optional<Claimed> claimed = claimed(taskId, holder);
    if (claimed.isEmpty()) {
      return false;
    }
    if (claimed.get().stop()) {
      end(taskId, TaskState.STOPPED);
      return false;
    }
    TaskOrder order = claimed.get().order();
    TaskPiece piece = work(claimed.get().kind()).next(order);
    piece.messages().forEach(message -> write(taskId, message));
    sql.update(
        "update task_run set done = ?, total = ?, failures = 0, held_until = ? where id = ?",
        piece.done(),
        piece.total(),
        clock.now().plus(LEASE),
        taskId);
    if (piece.over()) {
      end(taskId, TaskState.DONE);
    }
    return !piece.over();
  }

  /**
   * Notes that a piece failed; nothing of it was kept.
   *
   * @return whether it is tried again
   */
  public boolean failed(long taskId, String holder) {
    if (claimed(taskId, holder).isEmpty()) {
      return false;
    }
    long failures =
        sql.number(
            "update task_run set failures = failures + 1 where id = ? returning failures", taskId);
    if (failures < MOST_FAILURES) {
      return true;
    }
    end(taskId, TaskState.FAILED);
    return false;
  }

  private record Claimed(String kind, boolean stop, TaskOrder order) {}

  private Optional<Claimed> claimed(long taskId, String holder) {
    return sql.first(
        "select * from task_run where id = ? and holder = ? and state = 'RUNNING' for no key update",
        TaskDesk::claimed,
        taskId,
        holder);
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    long asker = row.getLong("asked_by");
    return new Claimed(
        row.getString("kind"),
        row.getBoolean("stop_requested"),
        new TaskOrder(
            row.getLong("id"),
            row.getLong("organisation_id"),
            row.getLong("subject_id"),
            row.getInt("done"),
            row.getInt("total"),
            asker == 0 ? "system" : "account:" + asker));
  }

  private TaskWork work(String kind) {
    return works.stream()
        .filter(work -> work.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody does tasks of the kind " + kind));
  }

  private void write(long taskId, TaskMessage message) {
    sql.update(
        "insert into task_message (task_id, line, words, facts) values (?, ?::int, ?, ?::text[])",
        taskId,
        message.line(),
        message.words(),
        message.facts());
  }

  private void end(long taskId, TaskState state) {
    sql.update(
        "update task_run set state = ?, stop_requested = false, holder = null, held_until = null,"
            + " ended_at = ? where id = ?",
        state,
        clock.now(),
        taskId);
  }
}
