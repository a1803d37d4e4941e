package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Children of a household who wait for the same hours and want their places together or not at all.
 */
@Dependent
public class Parties {

  @Inject private Sql sql;

  private record Hours(LocalDateTime from, LocalDateTime to) {}

  /** Those who want the same hours, as they came. */
  public static List<List<Candidate>> byHours(List<Candidate> candidates) {
    Map<Hours, List<Candidate>> parties = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      Hours hours = new Hours(candidate.session().startsAt(), candidate.session().endsAt());
      parties.computeIfAbsent(hours, h -> new ArrayList<>()).add(candidate);
    }
    return List.copyOf(parties.values());
  }

  /**
   * Whether every pool is large enough for all of them at once, were it empty.
   *
   * @param sessionIds one for each person; the same session as often as persons want it
   */
  public boolean fit(Collection<Long> sessionIds) {
    return sql.number(
            """
            select count(*) from (
              select p.id
                from unnest(?) as wanted (session_id)
                join session_pool sp on sp.session_id = wanted.session_id
                join place_pool p on p.id = sp.pool_id
               group by p.id
              having count(*) > p.places) too_small
            """,
            List.copyOf(sessionIds))
        == 0;
  }

  /** What other persons of the household, enrolled where they are, could take at the same hours. */
  public List<Wish> mates(EnrolmentView enrolment, long sessionId) {
    return sql.list(
        """
        select e.id, s.id as session_id
          from session asked
          join session s on s.starts_at = asked.starts_at and s.ends_at = asked.ends_at
          join enrolment e on e.group_id = s.group_id and e.status = 'ACTIVE'
          join household_member m on m.household_id = e.household_id and m.person_id = e.person_id
          join activity a on a.id = s.activity_id and a.kind = 'DAYS'
         where asked.id = ? and e.household_id = ? and e.person_id <> ? and s.status = 'OPEN'
         order by m.position, e.id
        """,
        row -> new Wish(row.getLong("id"), row.getLong("session_id")),
        sessionId,
        enrolment.householdId(),
        enrolment.personId());
  }
}
