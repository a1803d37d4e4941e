package fr.portailfamille.booking.internal;

import fr.portailfamille.catalogue.ActivityUse;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells the catalogue which groups have enrolments: those stay. */
@ApplicationScoped
public class EnrolmentUse implements ActivityUse {

  @Inject private Sql sql;

  @Override
  public Map<Long, Map<Long, Integer>> enrolments(Collection<Long> activityIds) {
    Map<Long, Map<Long, Integer>> result = new HashMap<>();
    sql.list(
        "select activity_id, group_id, count(*) from enrolment where activity_id = any(?)"
            + " group by 1, 2",
        row ->
            result
                .computeIfAbsent(row.getLong(1), activity -> new HashMap<>())
                .put(row.getLong(2), row.getInt(3)),
        activityIds);
    return result;
  }
}
