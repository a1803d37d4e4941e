package fr.portailfamille.execution;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long tasks for staff of their organisation; those of others are «not found». */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class TaskService {

  /** How many the list shows, the newest first. */
  public static final int MOST = 50;

  private static final String TASK =
      """
      select t.*, o.name as organisation_name, a.display_name
        from task_run t
        join organisation o on o.id = t.organisation_id
        left join account a on a.id = t.asked_by
       where t.organisation_id = any(?)
      """;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private OrganisationService organisations;
  @Inject private AuditTrail audit;

  /**
   * Asks for a task; it begins within seconds. The room that asks has checked what it works on.
   *
   * @throws RefusedException NotFound for another organisation than the caller's; TaskUnderWay when
   *     the same is being done already
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long ask(AskTaskCommand command) {
    if (!mine().contains(command.organisationId())) {
      throw new RefusedException(new NotFound());
    }
    return sql.number(
        """
        insert into task_run (kind, organisation_id, subject_id, label, asked_by, state, total,
                              created_at)
        values (?, ?, ?, ?, ?::bigint, 'WAITING', ?, ?) returning id
        """,
        command.kind(),
        command.organisationId(),
        command.subjectId(),
        command.label(),
        caller.accountId().isPresent() ? caller.accountId().getAsLong() : null,
        command.total(),
        clock.now());
  }

  /** The tasks of the caller's organisations, the newest first. */
  public List<TaskView> recent() {
    return sql.list(
        TASK + " order by t.created_at desc, t.id desc limit " + MOST, TaskService::task, mine());
  }

  /** One task; NotFound for those of others. */
  public TaskView view(long taskId) {
    return sql.first(TASK + " and t.id = ?", TaskService::task, mine(), taskId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** The last task of one of these kinds on this subject, if it is the caller's to see. */
  public Optional<TaskView> last(long subjectId, Collection<String> kinds) {
    return sql.first(
        TASK
            + " and t.subject_id = ? and t.kind = any(?::text[])"
            + " order by t.created_at desc, t.id desc limit 1",
        TaskService::task,
        mine(),
        subjectId,
        kinds);
  }

  /** What it has to say, in its order. */
  public List<TaskMessage> messages(long taskId) {
    view(taskId);
    return sql.list(
        "select line, words, facts from task_message where task_id = ? order by id limit 1000",
        row ->
            new TaskMessage(
                row.getObject("line", Integer.class),
                row.getString("words"),
                List.of((String[]) row.getArray("facts").getArray())),
        taskId);
  }

  /** Asks a task to stop; it does between two pieces, what is done stays. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void stop(long taskId) {
    view(taskId);
    int asked =
        sql.update(
            "update task_run set stop_requested = true where id = ? and state in ('WAITING', 'RUNNING')",
            taskId);
    if (asked == 1) {
      audit.record("task.stopped", "task", taskId, Map.of());
    }
  }

  /** Goes on with what a stopped or failed task left. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void resume(long taskId) {
    view(taskId);
    int resumed =
        sql.update(
            """
            update task_run set state = 'WAITING', stop_requested = false, failures = 0,
                   ended_at = null
             where id = ? and state in ('STOPPED', 'FAILED')
            """,
            taskId);
    if (resumed == 1) {
      audit.record("task.resumed", "task", taskId, Map.of());
    }
  }

  private List<Long> mine() {
    return organisations.mine(Duty.EDIT_FAMILIES).stream().map(OrganisationView::id).toList();
  }

  private static TaskView task(ResultSet row) throws SQLException {
    return new TaskView(
        row.getLong("id"),
        row.getString("kind"),
        row.getLong("subject_id"),
        row.getString("label"),
        row.getString("organisation_name"),
        row.getString("display_name"),
        TaskState.valueOf(row.getString("state")),
        row.getInt("done"),
        row.getInt("total"),
        row.getBoolean("stop_requested"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"));
  }
}
