package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.ClosingPreview;
import fr.portailfamille.booking.Closings;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes closings. */
@Dependent
public class ClosingRows {

  private static final String CLOSED =
      """
       from day_closing c
       join session s on s.activity_id = c.activity_id and s.day between c.first_day and c.last_day
                     and s.status = 'CLOSED'
      """;

  @Inject private Sql sql;

  /**
   * Whether something of session {@code s} ended because staff closed its day.
   *
   * @param endedAt the column that says when it ended
   */
  static String endedBy(String endedAt) {
    return """
      (s.status = 'CLOSED' and exists (
         select 1 from day_closing c
          where c.activity_id = s.activity_id and s.day between c.first_day and c.last_day
            and c.closed_at <= %s))
      """
        .formatted(endedAt);
  }

  /** Open sessions of these days that have not begun. */
  public List<Long> open(long activityId, LocalDate from, LocalDate to, LocalDateTime here) {
    return sql.ids(
        "select id from session where activity_id = ? and day between ? and ?"
            + " and status = 'OPEN' and starts_at > ? order by id",
        activityId,
        from,
        to,
        here);
  }

  /** Why sessions of these days that have not begun are closed; nothing where none is. */
  public Optional<String> closed(
      long activityId, LocalDate from, LocalDate to, LocalDateTime here) {
    return sql.first(
        """
        select count(*), coalesce(string_agg(distinct c.reason, ' · '), '') from session s
          left join closed_day c on c.activity_id = s.activity_id and c.day = s.day
         where s.activity_id = ? and s.day between ? and ? and s.status = 'CLOSED'
           and s.starts_at > ?
        having count(*) > 0
        """,
        row -> row.getString(2),
        activityId,
        from,
        to,
        here);
  }

  public ClosingPreview preview(
      long activityId, LocalDate from, LocalDate to, LocalDateTime here, Instant now) {
    List<Long> sessions = open(activityId, from, to, here);
    return sql.first(
            """
            with taken as (
              select household_id, status, case status when 'CONFIRMED' then\
            """
                + SeriesShares.CREDIT
                + """
               end as credit from booking b
               where session_id = any(?)
                 and (status = 'CONFIRMED' or (status = 'HELD' and hold_until > ?))),
            waits as (
              select household_id from waiting_entry
               where session_id = any(?) and state = 'WAITING')
            select (select count(distinct day) from session where id = any(?)) as days,
                   (select count(*) from taken where status = 'CONFIRMED') as confirmed,
                   (select count(*) from taken where status = 'HELD') as held,
                   (select count(*) from waits) as waiting,
                   (select count(*) from (select household_id from taken
                                           union select household_id from waits) f) as families,
                   (select coalesce(sum(credit), 0) from taken) as credit
            """,
            row ->
                new ClosingPreview(
                    from,
                    to,
                    row.getInt("days"),
                    row.getInt("confirmed"),
                    row.getInt("held"),
                    row.getInt("waiting"),
                    row.getInt("families"),
                    Money.ofCents(row.getLong("credit")),
                    Money.ZERO),
            sessions,
            now,
            sessions,
            sessions)
        .orElseThrow();
  }

  /** What each confirmed booking of these sessions is credited with when it is cancelled. */
  public Map<Long, Money> credits(Collection<Long> sessions) {
    Map<Long, Money> credits = new HashMap<>();
    sql.list(
        "select b.id, "
            + SeriesShares.CREDIT
            + " as credit from booking b where b.session_id = any(?) and b.status = 'CONFIRMED'",
        row -> credits.put(row.getLong("id"), Money.ofCents(row.getLong("credit"))),
        sessions);
    return credits;
  }

  /**
   * Closes these sessions and says why: families read it on the planning, the plan of the season
   * keeps it.
   *
   * @return the closing, with the families that are to be told
   */
  public long close(long activityId, Collection<Long> sessions, String reason, Instant now) {
    long closing =
        sql.number(
            "insert into day_closing (activity_id, first_day, last_day, reason, closed_at)"
                + " select ?, min(day), max(day), ?, ? from session where id = any(?) returning id",
            activityId,
            reason,
            now,
            sessions);
    sql.update("update session set status = 'CLOSED' where id = any(?)", sessions);
    sql.update(
        """
        insert into closed_day (activity_id, day, reason)
        select distinct activity_id, day, ? from session where id = any(?)
            on conflict (activity_id, day) do update set reason = excluded.reason
        """,
        reason,
        sessions);
    sql.update(
        """
        update season_plan p
           set closed_reasons = array(
                 select case when c.day = any(w.days) then ? else c.reason end
                   from unnest(p.closed_days, p.closed_reasons) with ordinality as c (day, reason, n)
                  order by c.n)
          from (select array_agg(distinct day::text) as days from session where id = any(?)) w
         where p.activity_id = ? and p.closed_days && w.days
        """,
        reason,
        sessions,
        activityId);
    sql.update(
        """
        update season_plan p
           set closed_days = p.closed_days || w.days,
               closed_reasons = p.closed_reasons || array_fill(?::text, array[cardinality(w.days)]),
               extra_days = array(select e from unnest(p.extra_days) e where not e = any(w.days)),
               version = p.version + 1
          from (select array_agg(distinct s.day::text) as days
                  from session s join season_plan x on x.activity_id = s.activity_id
                 where s.id = any(?) and s.day between x.first_day and x.last_day
                   and not s.day::text = any(x.closed_days)) w
         where p.activity_id = ? and cardinality(w.days) > 0
        """,
        reason,
        sessions,
        activityId);
    sql.update(
        """
        insert into day_closing_family (closing_id, household_id)
        select ?, household_id from booking
         where session_id = any(?) and status in ('HELD', 'CONFIRMED')
         union
        select ?, household_id from waiting_entry where session_id = any(?) and state = 'WAITING'
        """,
        closing,
        sessions,
        closing,
        sessions);
    return closing;
  }

  public List<Closings.Due> due(int most) {
    return sql.list(
        "select closing_id, household_id from day_closing_family where told_at is null"
            + " order by closing_id, household_id limit ?",
        row -> new Closings.Due(row.getLong(1), row.getLong(2)),
        most);
  }

  public String reason(long closingId) {
    return sql.first(
            "select reason from day_closing where id = ?", row -> row.getString(1), closingId)
        .orElse("");
  }

  public List<Long> sessions(long closingId) {
    return sql.ids("select s.id" + CLOSED + " where c.id = ?", closingId);
  }

  /** What the household still holds or has confirmed on the closed days. */
  public List<BookingLine> live(long closingId, long householdId, BookingReader bookings) {
    return bookings.all(
        sql.ids(
            "select b.id"
                + CLOSED
                + " join booking b on b.session_id = s.id where c.id = ? and b.household_id = ?"
                + " and b.status in ('HELD', 'CONFIRMED')",
            closingId,
            householdId));
  }

  /** Marks the family told; false where it was before. */
  public boolean tell(long closingId, long householdId, Instant now) {
    return sql.update(
            "update day_closing_family set told_at = ?"
                + " where closing_id = ? and household_id = ? and told_at is null",
            now,
            closingId,
            householdId)
        == 1;
  }

  public void free(Collection<Long> held, Instant now) {
    sql.update(
        "update booking set status = 'CANCELLED', ended_at = ?"
            + " where id = any(?) and status = 'HELD'",
        now,
        held);
  }

  /** Ends the waiting; the sweep of the lists may have done so since the days were closed. */
  public List<Long> endWaiting(long closingId, long householdId, Instant now) {
    sql.update(
        "update waiting_entry set state = 'LAPSED', ended_at = ? where household_id = ?"
            + " and state = 'WAITING' and session_id = any(?)",
        now,
        householdId,
        sessions(closingId));
    return sql.ids(
        "select w.id"
            + CLOSED
            + " join waiting_entry w on w.session_id = s.id where c.id = ? and w.household_id = ?"
            + " and w.state = 'LAPSED' and w.booking_id is null and w.ended_at >= c.closed_at",
        closingId,
        householdId);
  }
}
