package fr.portailfamille.preparation.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/** Which activities were made from which. */
@Dependent
public class CopyRows {

  @Inject private Sql sql;

  /** One copy of an activity at a time, by id. */
  public void lock(Collection<Long> activityIds) {
    sql.ids("select id from activity where id = any(?) order by id for no key update", activityIds);
  }

  public Optional<Long> copy(long sourceId, String schoolYear) {
    return sql.first(
        "select activity_id from activity_copy where source_id = ? and school_year = ?",
        row -> row.getLong(1),
        sourceId,
        schoolYear);
  }

  public void add(long sourceId, String schoolYear, long activityId) {
    sql.update(
        "insert into activity_copy (source_id, school_year, activity_id) values (?, ?, ?)",
        sourceId,
        schoolYear,
        activityId);
  }
}
