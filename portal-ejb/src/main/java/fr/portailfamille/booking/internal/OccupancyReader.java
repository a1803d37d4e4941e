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
 * Reads what is taken, in four statements whatever the number of dates. A lapsed hold counts as
 * free from its second on, whether or not somebody has marked it EXPIRED.
 */
@Dependent
public class OccupancyReader {

  private static final long NO_PARTY = 0;

  @Inject private Sql sql;
  @Inject private WaitingReader waiting;

  /** What is left once those who wait have got what there is. */
  public Occupancy read(Collection<Long> sessionIds, Collection<Long> personIds, Instant now) {
    return readWithout(List.of(), sessionIds, personIds, now);
  }

  /** The same as if these bookings, which take their places now, were given up. */
  Occupancy readWithout(
      Collection<Long> givenUp,
      Collection<Long> sessionIds,
      Collection<Long> personIds,
      Instant now) {
    WaitingReader.Lines lines = waiting.lines(sessionIds, NO_PARTY, now);
    Map<Long, Set<Long>> pools = pools(sessionIds);
    Set<Long> sites = new HashSet<>();
    return new Occupancy(
        line(lines, pools, givenUp, now, sites).left(),
        pools,
        busy(sessionIds, personIds, givenUp, now),
        lines.lengthBySession(),
        sites);
  }

  /** Whether a party is the next that gets its places, even if it was passed over before. */
  public boolean serves(long party, Collection<Long> sessionIds, Instant now) {
    return line(
            waiting.lines(sessionIds, party, now),
            pools(sessionIds),
            List.of(),
            now,
            new HashSet<>())
        .serves(party);
  }

  private WaitingLine line(
      WaitingReader.Lines lines,
      Map<Long, Set<Long>> poolsBySession,
      Collection<Long> givenUp,
      Instant now,
      Set<Long> sites) {
    Map<Long, Set<Long>> all = new HashMap<>(poolsBySession);
    all.putAll(lines.poolsBySession());
    Set<Long> poolIds = new HashSet<>();
    all.values().forEach(poolIds::addAll);
    return WaitingLine.of(lines.inOrder(), free(poolIds, givenUp, now, sites), all);
  }

  private Map<Long, Set<Long>> pools(Collection<Long> sessionIds) {
    Map<Long, Set<Long>> pools = new HashMap<>();
    sql.list(
        // a session that was closed after its candidate was read, before the locks, gives no place
        "select sp.session_id, sp.pool_id from session_pool sp join session s on s.id = sp.session_id"
            + " where sp.session_id = any(?) and s.status = 'OPEN'",
        row -> pools.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2)),
        sessionIds);
    return pools;
  }

  /**
   * @param sites gets those that are a site's
   */
  private Map<Long, Integer> free(
      Collection<Long> poolIds, Collection<Long> givenUp, Instant now, Set<Long> sites) {
    Map<Long, Integer> free = new HashMap<>();
    sql.list(
        """
        select p.id, p.structure_id is not null as site, p.places - p.taken
               + (select count(*) from session_pool sp
                    join booking b on b.session_id = sp.session_id
                   where sp.pool_id = p.id
                     and ((b.status = 'HELD' and b.hold_until <= ?)
                       or (b.status in ('HELD', 'CONFIRMED') and b.id = any(?)))) as free
          from place_pool p where p.id = any(?)
        """,
        row -> {
          if (row.getBoolean("site")) {
            sites.add(row.getLong("id"));
          }
          return free.put(row.getLong("id"), row.getInt("free"));
        },
        now,
        givenUp,
        poolIds);
    return free;
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
