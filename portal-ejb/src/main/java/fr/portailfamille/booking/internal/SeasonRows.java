package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads and writes the sessions, pools and closed days of an activity between two days. */
@Dependent
public class SeasonRows {

  @Inject private Sql sql;
  @Inject private SiteRows sites;

  /** One writer of an activity at a time, and nobody takes its groups or units away meanwhile. */
  public void lockActivity(long activityId) {
    sql.ids("select id from activity where id = ? for no key update", activityId);
  }

  List<StandingSession> sessions(long activityId, LocalDate from, LocalDate to, Instant now) {
    return sql.list(
        """
        select s.*, count(b.id) as bookings,
               exists (select 1 from waiting_entry w where w.session_id = s.id) as waited_for,
               count(b.id) filter (where b.status = 'CONFIRMED'
                                      or (b.status = 'HELD' and b.hold_until > ?)) as booked
          from session s left join booking b on b.session_id = s.id
         where s.activity_id = ? and s.day between ? and ?
         group by s.id
        """,
        row ->
            new StandingSession(
                row.getLong("id"),
                row.getLong("group_id"),
                row.getLong("unit_id"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                Sql.instant(row, "booking_deadline"),
                Sql.instant(row, "cancel_deadline"),
                "OPEN".equals(row.getString("status")),
                row.getInt("booked"),
                row.getLong("bookings") > 0 || row.getBoolean("waited_for"),
                row.getBoolean("single")),
        now,
        activityId,
        from,
        to);
  }

  /** How many persons have a date to come of the activity booked. */
  public int takers(long activityId, Instant now) {
    return (int)
        sql.number(
            """
            select count(distinct b.person_id) from booking b join session s on s.id = b.session_id
             where s.activity_id = ? and s.starts_at at time zone 'Europe/Paris' > ?
               and (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_until > ?))
            """,
            activityId,
            now,
            now);
  }

  List<DayPlaces> places(long activityId, LocalDate from, LocalDate to) {
    return sql.list(
        """
        select p.*, greatest(p.taken - p.overbooked, 0) as least
          from place_pool p join activity_group g on g.id = p.group_id
         where g.activity_id = ? and p.day between ? and ? and p.half_day is not null
        """,
        row ->
            new DayPlaces(
                row.getLong("group_id"),
                row.getObject("day", LocalDate.class),
                HalfDays.valueOf(row.getString("half_day")),
                row.getInt("capacity"),
                row.getInt("least")),
        activityId,
        from,
        to);
  }

  List<PlacesWish> places(Collection<Long> activityIds, LocalDate from) {
    return sql.list(
        """
        select p.*, g.activity_id from place_pool p join activity_group g on g.id = p.group_id
         where g.activity_id = any(?) and p.day >= ? and p.half_day is not null
         order by g.activity_id, p.day, p.group_id, p.half_day desc
        """,
        row ->
            new PlacesWish(
                row.getLong("activity_id"),
                row.getLong("group_id"),
                row.getObject("day", LocalDate.class),
                HalfDays.valueOf(row.getString("half_day")),
                row.getInt("capacity")),
        activityIds,
        from);
  }

  /**
   * @param single whether they come by a file, not from a plan
   */
  void add(long activityId, List<WantedSession> sessions, boolean single) {
    sql.update(
        """
        insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at,
                             booking_deadline, cancel_deadline, status, single)
        select ?, w.group_id, w.unit_id, w.day::date, w.starts_at::timestamp, w.ends_at::timestamp,
               w.booking::timestamptz, w.cancelling::timestamptz, 'OPEN', ?
          from unnest(?, ?, ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
               as w (group_id, unit_id, day, starts_at, ends_at, booking, cancelling)
        """,
        activityId,
        single,
        sessions.stream().map(WantedSession::groupId).toList(),
        sessions.stream().map(WantedSession::unitId).toList(),
        texts(sessions, WantedSession::day),
        texts(sessions, WantedSession::startsAt),
        texts(sessions, WantedSession::endsAt),
        texts(sessions, WantedSession::bookingDeadline),
        texts(sessions, WantedSession::cancelDeadline));
  }

  void change(Map<Long, WantedSession> sessions) {
    List<Long> ids = List.copyOf(sessions.keySet());
    List<WantedSession> to = ids.stream().map(sessions::get).toList();
    sql.update(
        """
        update session s
           set starts_at = w.starts_at::timestamp, ends_at = w.ends_at::timestamp,
               booking_deadline = w.booking::timestamptz,
               cancel_deadline = w.cancelling::timestamptz, status = 'OPEN'
          from unnest(?, ?::text[], ?::text[], ?::text[], ?::text[])
               as w (id, starts_at, ends_at, booking, cancelling)
         where s.id = w.id
        """,
        ids,
        texts(to, WantedSession::startsAt),
        texts(to, WantedSession::endsAt),
        texts(to, WantedSession::bookingDeadline),
        texts(to, WantedSession::cancelDeadline));
  }

  /** Takes sessions away; those that ended bookings remember are closed and lose their places. */
  void remove(List<StandingSession> sessions) {
    List<Long> all = sessions.stream().map(StandingSession::id).toList();
    List<Long> remembered =
        sessions.stream().filter(StandingSession::remembered).map(StandingSession::id).toList();
    sql.update("delete from session_pool where session_id = any(?)", all);
    sql.update("update session set status = 'CLOSED' where id = any(?)", remembered);
    sql.update("delete from session where id = any(?) and not id = any(?)", all, remembered);
  }

  /** Makes the pools that are missing and gives all of these their capacity. */
  void setPlaces(List<DayPlaces> places) {
    String wanted =
        " from unnest(?, ?::text[], ?::text[], ?) as w (group_id, day, half_day, capacity) ";
    Object[] facts = {
      places.stream().map(DayPlaces::groupId).toList(),
      texts(places, DayPlaces::day),
      texts(places, DayPlaces::part),
      places.stream().map(p -> (long) p.capacity()).toList()
    };
    sql.update(
        "insert into place_pool (group_id, day, half_day, capacity)"
            + " select w.group_id, w.day::date, w.half_day, w.capacity"
            + wanted
            + "on conflict do nothing",
        facts);
    sql.update(
        "update place_pool p set capacity = w.capacity"
            + wanted
            + "where p.group_id = w.group_id and p.day = w.day::date and p.half_day = w.half_day",
        facts);
  }

  /** Gives open sessions without pools those of their half-days, and drops pools nobody uses. */
  void connectPlaces(long activityId, LocalDate from, LocalDate to) {
    sql.update(
        """
        insert into session_pool (session_id, pool_id)
        select s.id, p.id
          from session s join unit u on u.id = s.unit_id
          join place_pool p on p.group_id = s.group_id and p.day = s.day
                           and u.half_days in ('BOTH', p.half_day)
         where s.activity_id = ? and s.day between ? and ? and s.status = 'OPEN'
           and not exists (select 1 from session_pool x where x.session_id = s.id)
        """,
        activityId,
        from,
        to);
    sql.update(
        """
        delete from place_pool p
         using activity_group g
         where g.id = p.group_id and g.activity_id = ? and p.day between ? and ?
           and not exists (select 1 from session_pool x where x.pool_id = p.id)
        """,
        activityId,
        from,
        to);
    sites.connect(activityId, from, to);
  }

  /** Says why there is nothing on these days, and on no other of the period. */
  void closeDays(long activityId, LocalDate from, LocalDate to, Map<LocalDate, String> reasons) {
    List<String> days = reasons.keySet().stream().map(LocalDate::toString).toList();
    sql.update(
        "delete from closed_day where activity_id = ? and day between ? and ?"
            + " and not day::text = any(?::text[])",
        activityId,
        from,
        to,
        days);
    sql.update(
        """
        insert into closed_day (activity_id, day, reason)
        select ?, w.day::date, w.reason from unnest(?::text[], ?::text[]) as w (day, reason)
        on conflict (activity_id, day) do update set reason = excluded.reason
        """,
        activityId,
        days,
        List.copyOf(reasons.values()));
  }

  private static <T> List<String> texts(Collection<T> all, Function<T, Object> value) {
    return all.stream().map(value).map(Object::toString).toList();
  }
}
