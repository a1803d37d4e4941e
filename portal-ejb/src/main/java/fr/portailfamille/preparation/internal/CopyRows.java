package fr.portailfamille.preparation.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which activities were made from which. */
@Dependent
public class CopyRows {

  @Inject private Sql sql;

  /** One copy of an activity at a time, by id. */
  public void lock(Collection<Long> activityIds) {
    sql.ids("select id from activity where id = any(?) order by id for no key update", activityIds);
  }

  /** What was made of activities: by activity, then by school year. */
  Map<Long, Map<String, Long>> copies(Collection<Long> sourceIds) {
    Map<Long, Map<String, Long>> copies = new HashMap<>();
    sql.list(
        "select source_id, school_year, activity_id from activity_copy where source_id = any(?)",
        row ->
            copies
                .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                .put(row.getString(2), row.getLong(3)),
        sourceIds);
    return copies;
  }

  /** Which of these activities take nobody new and have all their last day closed. */
  Set<Long> closed(Collection<Long> activityIds) {
    return Set.copyOf(
        sql.ids(
            """
            select a.id from activity a
             where a.id = any(?) and a.enrolments_closed
               and (select bool_and(s.status = 'CLOSED') from session s
                     where s.activity_id = a.id
                       and s.day = (select max(l.day) from session l where l.activity_id = a.id))
            """,
            activityIds));
  }

  public void add(long sourceId, String schoolYear, long activityId) {
    sql.update(
        "insert into activity_copy (source_id, school_year, activity_id) values (?, ?, ?)",
        sourceId,
        schoolYear,
        activityId);
  }
}
