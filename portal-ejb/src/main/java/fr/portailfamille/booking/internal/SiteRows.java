package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SetSiteCapacityCommand;
import fr.portailfamille.booking.SiteCapacity;
import fr.portailfamille.booking.SiteLoad;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Capacities of sites, and the pools of their half-days from which sessions of all activities take.
 */
@Dependent
public class SiteRows {

  /** For each day and half-day of the sessions: the number that holds then. */
  private static final String WANTED =
      """
      with wanted as (
        select distinct on (g.day, g.half_day) g.day, g.half_day,
               case g.half_day when 'MORNING' then c.morning else c.afternoon end as capacity
          from place_pool g
          join activity_group ag on ag.id = g.group_id
          join activity a on a.id = ag.activity_id
          join site_capacity c on c.structure_id = a.structure_id and c.valid_from <= g.day
         where a.structure_id = ? and g.day between ? and ? and g.half_day is not null
         order by g.day, g.half_day, c.valid_from desc)
      """;

  @Inject private Sql sql;

  /** A structure whose capacity somebody keeps. */
  public record Site(long structureId, String name, long organisationId, String organisationName) {}

  public List<Site> sites(Reach reach) {
    return sites(
        "st.organisation_id = any(?) or st.id = any(?)", reach.organisations(), reach.structures());
  }

  public Optional<Site> site(long structureId) {
    return sites("st.id = ?", structureId).stream().findFirst();
  }

  private List<Site> sites(String which, Object... facts) {
    return sql.list(
        "select st.id, st.name, o.id as organisation_id, o.name as organisation_name"
            + " from structure st join organisation o on o.id = st.organisation_id where "
            + which
            + " order by o.name collate french, st.name collate french, st.id",
        row ->
            new Site(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("organisation_id"),
                row.getString("organisation_name")),
        facts);
  }

  /** The one that holds on a day and those that follow, of some structures. */
  public Map<Long, List<SiteCapacity>> capacities(List<Long> structures, LocalDate day) {
    Map<Long, List<SiteCapacity>> found = new LinkedHashMap<>();
    sql.list(
        """
        select c.* from site_capacity c
         where c.structure_id = any(?)
           and c.valid_from >= coalesce((select max(o.valid_from) from site_capacity o
                                          where o.structure_id = c.structure_id
                                            and o.valid_from <= ?::date), c.valid_from)
         order by c.structure_id, c.valid_from
        """,
        row ->
            found
                .computeIfAbsent(row.getLong("structure_id"), id -> new ArrayList<>())
                .add(
                    new SiteCapacity(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("morning", Integer.class),
                        row.getObject("afternoon", Integer.class),
                        row.getBoolean("written"))),
        structures,
        day);
    return found;
  }

  /** Half-days from a day on that are full or above their number. */
  public List<SiteLoad> fullest(long structureId, LocalDate from, int most) {
    return sql.list(
        """
        select day, half_day, capacity, taken from place_pool
         where structure_id = ? and day >= ? and half_day is not null and taken >= capacity
           and taken > 0
         order by day, half_day desc limit ?
        """,
        row ->
            new SiteLoad(
                row.getObject("day", LocalDate.class),
                HalfDays.valueOf(row.getString("half_day")),
                row.getInt("capacity"),
                row.getInt("taken")),
        structureId,
        from,
        most);
  }

  public void set(SetSiteCapacityCommand command, Instant now) {
    sql.update(
        """
        insert into site_capacity (structure_id, valid_from, morning, afternoon, set_at)
        values (?, ?, ?::int, ?::int, ?)
        on conflict (structure_id, valid_from) do update
           set morning = excluded.morning, afternoon = excluded.afternoon, set_at = excluded.set_at,
               written = false
        """,
        command.structureId(),
        command.from(),
        command.morning(),
        command.afternoon(),
        now);
  }

  /** From when on sessions do not take from the pools as they should; nothing where all do. */
  public Optional<LocalDate> unwrittenFrom(long structureId) {
    return sql.first(
            "select min(valid_from) as day from site_capacity where structure_id = ? and not written",
            row -> Optional.ofNullable(row.getObject("day", LocalDate.class)),
            structureId)
        .flatMap(day -> day);
  }

  /** The last day of which the structure has places. */
  public Optional<LocalDate> lastDay(long structureId) {
    return sql.first(
            """
            select max(g.day) as day from place_pool g join activity_group ag on ag.id = g.group_id
              join activity a on a.id = ag.activity_id where a.structure_id = ?
            """,
            row -> Optional.ofNullable(row.getObject("day", LocalDate.class)),
            structureId)
        .flatMap(day -> day);
  }

  public void allWritten(long structureId) {
    sql.update("update site_capacity set written = true where structure_id = ?", structureId);
  }

  /** Nobody writes seasons of the structure meanwhile. */
  public void lockActivities(long structureId) {
    sql.ids(
        "select id from activity where structure_id = ? order by id for no key update",
        structureId);
  }

  /**
   * Gives the half-days between two days their number, and all sessions of the structure that take
   * from a group the pool of the site; under the locks of all of these pools. What is booked
   * already stays booked, also above the number.
   */
  public void write(long structureId, LocalDate from, LocalDate to) {
    makePools(structureId, from, to);
    sql.update(
        WANTED
            + """
               update place_pool p
                  set capacity = w.capacity, overbooked = greatest(0, p.taken - w.capacity)
                 from wanted w
                where p.structure_id = ? and p.day = w.day and p.half_day = w.half_day
                  and w.capacity is not null and p.capacity <> w.capacity
              """,
        structureId,
        from,
        to,
        structureId);
    connect(structureId, from, to, null);
    sql.update(
        WANTED
            + """
               delete from session_pool sp using place_pool p, wanted w
                where p.id = sp.pool_id and p.structure_id = ? and p.day = w.day
                  and p.half_day = w.half_day and w.capacity is null
              """,
        structureId,
        from,
        to,
        structureId);
    sql.update(
        """
        delete from place_pool p
         where p.structure_id = ? and p.day between ? and ? and p.half_day is not null
           and not exists (select 1 from session_pool x where x.pool_id = p.id)
        """,
        structureId,
        from,
        to);
  }

  /** New sessions of an activity take from the pools of its site; under the locks of its places. */
  void connect(long activityId, LocalDate from, LocalDate to) {
    long structureId = sql.number("select structure_id from activity where id = ?", activityId);
    makePools(structureId, from, to);
    connect(structureId, from, to, activityId);
  }

  private void makePools(long structureId, LocalDate from, LocalDate to) {
    sql.update(
        WANTED
            + """
               insert into place_pool (structure_id, day, half_day, capacity)
               select ?, day, half_day, capacity from wanted where capacity is not null
                   on conflict do nothing
              """,
        structureId,
        from,
        to,
        structureId);
  }

  /** A session takes from the site on the half-days of which it takes from its group. */
  private void connect(long structureId, LocalDate from, LocalDate to, Long activityId) {
    sql.update(
        """
        insert into session_pool (session_id, pool_id)
        select s.id, p.id
          from session s
          join activity a on a.id = s.activity_id
          join session_pool own on own.session_id = s.id
          join place_pool g on g.id = own.pool_id and g.group_id is not null
          join place_pool p on p.structure_id = a.structure_id and p.day = g.day
                           and p.half_day = g.half_day
         where a.structure_id = ? and s.day between ? and ?
           and (?::bigint is null or a.id = ?::bigint)
           and not exists (select 1 from session_pool x
                            where x.session_id = s.id and x.pool_id = p.id)
        """,
        structureId,
        from,
        to,
        activityId,
        activityId);
  }
}
