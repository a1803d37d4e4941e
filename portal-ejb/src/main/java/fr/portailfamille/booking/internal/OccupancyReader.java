package fr.portailfamille.booking.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what is taken, in three statements whatever the number of dates. A lapsed hold counts as
 * free from its second on, whether or not somebody has marked it EXPIRED.
 */
@Dependent
public class OccupancyReader {

  private static final long NO_PARTY = 0;

  /**
   * The pools of sessions, and others without one, with what is free in them: also what a lapsed
   * hold still takes, or a booking that is given up. Of a group's pool that is full for a session
   * in which nobody is, the units whose bookings hold it.
   */
  private static final String ROOM =
      """
      with freed as materialized (
        select sp.pool_id, count(*) as places
          from (select session_id from booking where status = 'HELD' and hold_until <= ?
                union all
                select session_id from booking
                 where id = any(?)
                   and (status = 'CONFIRMED' or (status = 'HELD' and hold_until > ?))) b
          join session_pool sp on sp.session_id = b.session_id
         group by sp.pool_id),
      wanted as materialized (
        select sp.session_id, sp.pool_id
          from session_pool sp join session s on s.id = sp.session_id
         where sp.session_id = any(?) and s.status = 'OPEN'
        union all
        select null, pool_id from unnest(?::bigint[]) as waited (pool_id)),
      room as materialized (
        select p.id, p.structure_id is not null as site,
               p.places - p.taken + coalesce(f.places, 0) as free
          from place_pool p left join freed f on f.pool_id = p.id
         where p.id in (select pool_id from wanted))
      select w.session_id, r.id, r.site, r.free,
             case when r.free <= 0 and not r.site
                       and not exists (select 1 from booking o where o.session_id = w.session_id
                                          and o.status in ('HELD', 'CONFIRMED'))
                  then (select string_agg(distinct u.name, ', ')
                          from session_pool x
                          join booking b on b.session_id = x.session_id
                                        and b.status in ('HELD', 'CONFIRMED')
                          join session s on s.id = x.session_id
                          join unit u on u.id = s.unit_id
                         where x.pool_id = r.id) end as taken_by
        from wanted w join room r on r.id = w.pool_id
      """;

  @Inject private Sql sql;
  @Inject private WaitingReader waiting;

  /**
   * What pools have left.
   *
   * @param sites those that are a site's
   * @param takenBy by session
   */
  private record Rooms(
      Map<Long, Set<Long>> poolsBySession,
      Map<Long, Integer> free,
      Set<Long> sites,
      Map<Long, String> takenBy) {}

  /** What is left once those who wait have got what there is. */
  public Occupancy read(Collection<Long> sessionIds, Collection<Long> personIds, Instant now) {
    return readWithout(List.of(), sessionIds, personIds, now);
  }

  /** The same as if these bookings, which take their places now, were given up. */
  public Occupancy readWithout(
      Collection<Long> givenUp,
      Collection<Long> sessionIds,
      Collection<Long> personIds,
      Instant now) {
    WaitingReader.Lines lines = waiting.lines(sessionIds, NO_PARTY, now);
    Rooms rooms = rooms(sessionIds, lines, givenUp, now);
    return new Occupancy(
        line(lines, rooms).left(),
        rooms.poolsBySession(),
        busy(sessionIds, personIds, givenUp, now),
        lines.lengthBySession(),
        rooms.sites(),
        rooms.takenBy());
  }

  /** Whether a party is the next that gets its places, even if it was passed over before. */
  public boolean serves(long party, Collection<Long> sessionIds, Instant now) {
    WaitingReader.Lines lines = waiting.lines(sessionIds, party, now);
    return line(lines, rooms(sessionIds, lines, List.of(), now)).serves(party);
  }

  private static WaitingLine line(WaitingReader.Lines lines, Rooms rooms) {
    Map<Long, Set<Long>> all = new HashMap<>(rooms.poolsBySession());
    all.putAll(lines.poolsBySession());
    return WaitingLine.of(lines.inOrder(), rooms.free(), all);
  }

  /**
   * The pools of sessions with what is free in them, in one statement, and those of who waits. A
   * session that was closed after its candidate was read, before the locks, gives no place.
   */
  private Rooms rooms(
      Collection<Long> sessionIds,
      WaitingReader.Lines lines,
      Collection<Long> givenUp,
      Instant now) {
    Rooms rooms = new Rooms(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
    Set<Long> waitedFor = new HashSet<>();
    lines.poolsBySession().values().forEach(waitedFor::addAll);
    sql.list(
        ROOM,
        row -> {
          long pool = row.getLong("id");
          long session = row.getLong("session_id");
          if (session != 0) {
            rooms.poolsBySession().computeIfAbsent(session, id -> new HashSet<>()).add(pool);
          }
          if (session != 0 && row.getString("taken_by") != null) {
            rooms.takenBy().merge(session, row.getString("taken_by"), OccupancyReader::both);
          }
          if (row.getBoolean("site")) {
            rooms.sites().add(pool);
          }
          return rooms.free().put(pool, row.getInt("free"));
        },
        now,
        givenUp,
        now,
        sessionIds,
        waitedFor);
    return rooms;
  }

  private static String both(String one, String other) {
    return one.equals(other) ? one : one + ", " + other;
  }

  /** In the weeks of these sessions: no rule looks further. */
  private Map<Long, List<Occupancy.Busy>> busy(
      Collection<Long> sessionIds,
      Collection<Long> personIds,
      Collection<Long> givenUp,
      Instant now) {
    Map<Long, List<Occupancy.Busy>> busy = new HashMap<>();
    sql.list(
        """
        select b.person_id, lower(b.during) as starts_at, upper(b.during) as ends_at,
               b.household_id, b.session_id, s.activity_id, a.name as activity_name,
               u.name as unit_name
          from booking b join session s on s.id = b.session_id
          join activity a on a.id = s.activity_id join unit u on u.id = s.unit_id
         where b.person_id = any(?)
           and b.status in ('HELD', 'CONFIRMED')
           and (b.status = 'CONFIRMED' or b.hold_until > ?)
           and b.during && (select tsrange(date_trunc('week', min(w.starts_at)),
                                           date_trunc('week', max(w.ends_at)) + interval '7 days')
                              from session w where w.id = any(?))
           and not b.id = any(?)
        """,
        row ->
            busy.computeIfAbsent(row.getLong("person_id"), id -> new ArrayList<>())
                .add(
                    new Occupancy.Busy(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        row.getLong("household_id"),
                        row.getLong("session_id"),
                        row.getLong("activity_id"),
                        row.getString("activity_name"),
                        row.getString("unit_name"))),
        personIds,
        now,
        sessionIds,
        givenUp);
    return busy;
  }
}
