package fr.portailfamille.booking.internal;

import fr.portailfamille.catalogue.ActivityUse;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Tells the catalogue which groups have enrolments: those stay. */
@ApplicationScoped
public class EnrolmentUse implements ActivityUse {

  @Inject private Sql sql;

  @Override
  public Map<Long, Integer> enrolments(long activityId) {
    Map<Long, Integer> result = new HashMap<>();
    sql.list(
        "select group_id, count(*) from enrolment where activity_id = ? group by 1",
        row -> result.put(row.getLong(1), row.getInt(2)),
        activityId);
    return result;
  }
}
