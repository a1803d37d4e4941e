package fr.portailfamille.execution;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Long tasks for staff: whoever has the duty of its {@link TaskWork} for the organisation, or for
 * the structure whose task it is. Those of others are «not found».
 */
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
       where (t.kind || '/' || t.organisation_id = any(?::text[])
              or t.kind || '/' || t.structure_id = any(?::text[]))
      """;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private StaffScope staff;
  @Inject @Any private Instance<TaskWork> works;
  @Inject private AuditTrail audit;

  /**
   * Asks for a task; it begins within seconds. The room that asks has checked what it works on.
   *
   * @throws RefusedException NotFound for who has not the duty there; TaskUnderWay when the same is
   *     being done already
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long ask(AskTaskCommand command) {
    Mine mine = mine();
    if (!mine.organisations().contains(command.kind() + "/" + command.organisationId())
        && !mine.structures().contains(command.kind() + "/" + command.structureId())) {
      throw new RefusedException(new NotFound());
    }
    return sql.number(
        """
        insert into task_run (kind, organisation_id, structure_id, subject_id, label, asked_by,
                              state, total, created_at)
        values (?, ?, ?::bigint, ?, ?, ?::bigint, 'WAITING', ?, ?) returning id
        """,
        command.kind(),
        command.organisationId(),
        command.structureId(),
        command.subjectId(),
        command.label(),
        caller.accountId().isPresent() ? caller.accountId().getAsLong() : null,
        command.total(),
        clock.now());
  }

  /** The tasks the caller may see, the newest first. */
  public List<TaskView> recent() {
    Mine mine = mine();
    return sql.list(
        TASK + " order by t.created_at desc, t.id desc limit " + MOST,
        TaskService::task,
        mine.organisations(),
        mine.structures());
  }

  /** One task; NotFound for those of others. */
  public TaskView view(long taskId) {
    Mine mine = mine();
    return sql.first(
            TASK + " and t.id = ?",
            TaskService::task,
            mine.organisations(),
            mine.structures(),
            taskId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** The last task of one of these kinds on this subject, if it is the caller's to see. */
  public Optional<TaskView> last(long subjectId, Collection<String> kinds) {
    Mine mine = mine();
    return sql.first(
        TASK
            + " and t.subject_id = ? and t.kind = any(?::text[])"
            + " order by t.created_at desc, t.id desc limit 1",
        TaskService::task,
        mine.organisations(),
        mine.structures(),
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

  /** Whose tasks the caller may see, each as kind/id. */
  private record Mine(List<String> organisations, List<String> structures) {}

  private Mine mine() {
    Map<Duty, Reach> reaches = new EnumMap<>(Duty.class);
    Mine mine = new Mine(new ArrayList<>(), new ArrayList<>());
    for (TaskWork work : works) {
      Reach reach = reaches.computeIfAbsent(work.duty(), staff::reach);
      reach.organisations().forEach(id -> mine.organisations().add(work.kind() + "/" + id));
      reach.structures().forEach(id -> mine.structures().add(work.kind() + "/" + id));
    }
    return mine;
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
