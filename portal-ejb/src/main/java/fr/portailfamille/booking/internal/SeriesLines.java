package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The waiting lists of series: an entry for each date, all of one party and with one turn, so that
 * the line of every date has the same order and a party gets all its dates or none (ADR 0032).
 */
@Dependent
public class SeriesLines {

  @Inject private Sql sql;

  /** The ranks of a household's persons on the lists of these activities, by person and group. */
  Map<List<Long>, Integer> ranks(long householdId, Collection<Long> activityIds) {
    Map<List<Long>, Integer> ranks = new HashMap<>();
    sql.list(
        """
        select w.person_id, s.group_id,
               max((select count(*) from waiting_entry o
                     where o.session_id = w.session_id and o.state = 'WAITING'
                       and o.turn <= w.turn)) as rank
          from waiting_entry w join session s on s.id = w.session_id
         where w.household_id = ? and w.state = 'WAITING' and s.activity_id = any(?)
         group by 1, 2
        """,
        row ->
            ranks.put(
                List.of(row.getLong("person_id"), row.getLong("group_id")), row.getInt("rank")),
        householdId,
        activityIds);
    return ranks;
  }

  /**
   * Puts a wish in line for all its dates. Its enrolment is ended: it becomes active with the hold
   * that an offer is, as that of any series does with its bookings.
   *
   * @return the entry of its first date
   */
  public long join(long householdId, Weighed wish, Instant now) {
    long enrolment =
        sql.number(
            "insert into enrolment (household_id, person_id, activity_id, group_id, status,"
                + " created_at) values (?, ?, ?, ?, 'ENDED', ?) returning id",
            householdId,
            wish.wish().personId(),
            wish.wish().activityId(),
            wish.wish().groupId(),
            now);
    List<Long> sessions =
        wish.dates().stream().map(Candidate::session).map(SessionView::id).toList();
    return sql.ids(
            """
            with party as (select nextval('waiting_party') as party, nextval('waiting_turn') as turn)
            insert into waiting_entry (enrolment_id, household_id, person_id, session_id, turn, party,
                                       state, asked_at)
            select ?, ?, ?, s.id, party.turn, party.party, 'WAITING', ?
              from unnest(?) with ordinality as s (id, place) cross join party order by s.place
            returning id
            """,
            enrolment,
            householdId,
            wish.wish().personId(),
            now,
            sessions)
        .get(0);
  }

  /** The holds of an offer and the link that declines it, written into its entries. */
  public void offered(long party, Collection<Long> bookingIds, byte[] linkHash) {
    sql.update(
        """
        update waiting_entry w set state = 'OFFERED', booking_id = b.id, decline_hash = ?
          from booking b
         where b.id = any(?) and w.party = ? and w.session_id = b.session_id
           and w.person_id = b.person_id and w.state = 'WAITING'
        """,
        linkHash,
        bookingIds,
        party);
  }
}
