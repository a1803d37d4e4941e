package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.ActivityLoad;
import fr.portailfamille.booking.ParticipantLine;
import fr.portailfamille.booking.PoolLine;
import fr.portailfamille.booking.SessionLoad;
import fr.portailfamille.booking.SiteLoad;
import fr.portailfamille.booking.WaitingLineEntry;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads how full sessions are and who is in them, for staff; one statement each. */
@Dependent
public class LoadReader {

  private static final String LIVE =
      " (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_until > ?)) ";

  @Inject private Sql sql;

  /** The activities within a reach that have sessions from a day on, by organisation and name. */
  public List<ActivityLoad> activities(Reach reach, LocalDate today, Instant now) {
    return sql.list(
        """
        select a.id, a.name, st.name as structure_name, o.name as organisation_name, n.next_day,
               (select count(distinct b.person_id) from booking b join session s on s.id = b.session_id
                 where s.activity_id = a.id and s.day = n.next_day and\
        """
            + LIVE
            + """
            ) as booked,
               (select count(*) from waiting_entry w join session s on s.id = w.session_id
                 where s.activity_id = a.id and s.day >= ?::date and w.state = 'WAITING') as waiting
              from activity a
              join structure st on st.id = a.structure_id
              join organisation o on o.id = st.organisation_id
              cross join lateral (select min(s.day) as next_day from session s
                                   where s.activity_id = a.id and s.day >= ?::date
                                     and s.status = 'OPEN') n
             where (st.organisation_id = any(?) or st.id = any(?)) and a.ends_on >= ?::date
             order by o.name collate french, st.name collate french, a.position, a.id
            """,
        row ->
            new ActivityLoad(
                row.getLong("id"),
                row.getString("name"),
                row.getString("structure_name"),
                row.getString("organisation_name"),
                row.getObject("next_day", LocalDate.class),
                row.getInt("booked"),
                row.getInt("waiting")),
        now,
        today,
        today,
        reach.organisations(),
        reach.structures(),
        today);
  }

  /** The sessions of an activity between two days, both included. */
  public List<SessionLoad> sessions(long activityId, LocalDate from, LocalDate to, Instant now) {
    return sql.list(
        """
        select s.id, s.group_id, s.unit_id, s.day, s.status = 'OPEN' as open,
               coalesce(p.free, 0) as free, coalesce(p.places, 0) as places,
               coalesce(p.site and p.free <= 0, false) as site_full,
               case when p.free <= 0 and not p.site
                    then (select string_agg(distinct ou.name, ', ')
                            from session_pool x
                            join booking b on b.session_id = x.session_id
                                          and b.status in ('HELD', 'CONFIRMED')
                            join session os on os.id = x.session_id
                            join unit ou on ou.id = os.unit_id
                           where x.pool_id = p.id and x.session_id <> s.id) end as taken_by,
               (select count(*) from booking b where b.session_id = s.id and\
        """
            + LIVE
            + """
            ) as booked,
               (select count(*) from waiting_entry w
                 where w.session_id = s.id and w.state = 'WAITING') as waiting
              from session s
              join activity_group g on g.id = s.group_id
              join unit u on u.id = s.unit_id
              left join lateral (
                select p.id, p.places, p.structure_id is not null as site,
                       p.places - p.taken
                       + (select count(*) from session_pool x join booking b on b.session_id = x.session_id
                           where x.pool_id = p.id and b.status = 'HELD' and b.hold_until <= ?) as free
                  from session_pool sp join place_pool p on p.id = sp.pool_id
                 where sp.session_id = s.id order by free, site, places limit 1) p on true
             where s.activity_id = ? and s.day between ? and ?
             order by s.day, g.position, g.id, u.position, u.id
            """,
        row ->
            new SessionLoad(
                row.getLong("id"),
                row.getLong("group_id"),
                row.getLong("unit_id"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("open"),
                row.getInt("booked"),
                row.getInt("free"),
                row.getInt("places"),
                row.getInt("waiting"),
                row.getInt("booked") > 0 || row.getString("taken_by") == null
                    ? ""
                    : row.getString("taken_by"),
                row.getBoolean("site_full")),
        now,
        now,
        activityId,
        from,
        to);
  }

  /** Who is booked on a day, by name. */
  public List<ParticipantLine> participants(long activityId, LocalDate day, Instant now) {
    return sql.list(
        """
        select b.id, b.session_id, b.person_id, p.last_name || ' ' || p.first_name as name, p.birth_date,
               b.household_id, h.number, case b.status when 'HELD' then b.hold_until end as held_until
          from booking b
          join session s on s.id = b.session_id
          join person p on p.id = b.person_id
          join household h on h.id = b.household_id
         where s.activity_id = ? and s.day = ? and\
        """
            + LIVE
            + " order by p.last_name collate french, p.first_name collate french, b.id",
        row ->
            new ParticipantLine(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getLong("household_id"),
                row.getString("number"),
                Sql.instant(row, "held_until")),
        activityId,
        day,
        now);
  }

  /** Who waits for sessions of a day, offers first, then in line. */
  public List<WaitingLineEntry> waiting(long activityId, LocalDate day, Instant now) {
    return sql.list(
        """
        select w.id, w.session_id, p.last_name || ' ' || p.first_name as name, w.household_id,
               h.number, w.asked_at, b.hold_until, w.passed_over_at is not null as passed_over,
               case w.state when 'WAITING'
                 then rank() over (partition by w.session_id, w.state order by w.turn) else 0
               end as rank,
               coalesce((select string_agg(o.last_name || ' ' || o.first_name, ', '
                                           order by o.first_name collate french)
                           from waiting_entry mate join person o on o.id = mate.person_id
                          where mate.party = w.party and mate.enrolment_id <> w.enrolment_id
                            and mate.state = w.state), '') as mates
          from waiting_entry w
          join session s on s.id = w.session_id
          join person p on p.id = w.person_id
          join household h on h.id = w.household_id
          left join booking b on b.id = w.booking_id
         where s.activity_id = ? and s.day = ?
           and (w.state = 'WAITING' or (w.state = 'OFFERED' and b.hold_until > ?))
         order by w.session_id, w.state, w.turn
        """,
        row ->
            new WaitingLineEntry(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getString("name"),
                row.getLong("household_id"),
                row.getString("number"),
                Sql.instant(row, "asked_at"),
                row.getInt("rank"),
                Sql.instant(row, "hold_until"),
                row.getBoolean("passed_over"),
                row.getString("mates")),
        activityId,
        day,
        now);
  }

  /** The places of an activity on a day. */
  public List<PoolLine> pools(long activityId, LocalDate day) {
    return sql.list(
        """
        select p.* from place_pool p join activity_group g on g.id = p.group_id
         where g.activity_id = ? and p.day = ? and p.half_day is not null
         order by g.position, g.id, p.half_day desc
        """,
        row ->
            new PoolLine(
                row.getLong("id"),
                row.getLong("group_id"),
                HalfDays.valueOf(row.getString("half_day")),
                row.getInt("capacity"),
                row.getInt("overbooked"),
                row.getInt("taken")),
        activityId,
        day);
  }

  /** The places of the site where an activity is held, on a day. */
  public List<SiteLoad> site(long activityId, LocalDate day) {
    return sql.list(
        """
        select p.* from place_pool p join activity a on a.structure_id = p.structure_id
         where a.id = ? and p.day = ? and p.half_day is not null order by p.half_day desc
        """,
        row ->
            new SiteLoad(
                row.getObject("day", LocalDate.class),
                HalfDays.valueOf(row.getString("half_day")),
                row.getInt("capacity"),
                row.getInt("taken")),
        activityId,
        day);
  }

  /** The day with sessions nearest to another one; null where there is none. */
  public LocalDate near(long activityId, LocalDate day, boolean after) {
    return sql.first(
            after
                ? "select min(day) from session where activity_id = ? and day > ?"
                : "select max(day) from session where activity_id = ? and day < ?",
            row -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)),
            activityId,
            day)
        .flatMap(found -> found)
        .orElse(null);
  }
}
