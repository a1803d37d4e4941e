package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.FollowFilter;
import fr.portailfamille.booking.FollowedActivity;
import fr.portailfamille.booking.FollowedBooking;
import fr.portailfamille.booking.FollowedPage;
import fr.portailfamille.booking.FollowedState;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a household booked or waits for: one statement a page. */
@Dependent
public class FollowReader {

  /**
   * What ended unpaid is left out where the same person asked for the same session again later, and
   * so is a wait that became a booking: the later one tells the state.
   */
  private static final String ENTRIES =
      """
      with moment as (select ?::timestamptz as now, ?::timestamp as local),
      entry as (
        select b.id, b.person_id, b.session_id, b.request_id, b.price_cents,
               case when b.status = 'CONFIRMED' then 'CONFIRMED'
                    when b.status = 'HELD' and b.hold_until > m.now
                      then case when b.basket_id is null then 'OFFERED' else 'HELD' end
                    when b.status = 'CANCELLED' and \
      """
          + ClosingRows.endedBy("b.ended_at")
          + """
             then 'CLOSED'
                    when b.status = 'CANCELLED' then 'CANCELLED'
                    else 'LAPSED' end as state,
               b.basket_id, b.hold_until,
               coalesce(b.ended_at, b.confirmed_at,
                        case when b.hold_until <= m.now then b.hold_until end,
                        b.created_at) as changed_at
          from booking b join session s on s.id = b.session_id cross join moment m
         where b.household_id = ?
           and (b.confirmed_at is not null or (b.status = 'HELD' and b.hold_until > m.now)
                or not exists (select 1 from booking later
                                where later.household_id = b.household_id
                                  and later.session_id = b.session_id
                                  and later.person_id = b.person_id and later.id > b.id))
        union all
        select w.id, w.person_id, w.session_id, null, null,
               case when w.state in ('WITHDRAWN', 'DECLINED') then 'CANCELLED'
                    when \
      """
          + ClosingRows.endedBy("coalesce(w.ended_at, m.now)")
          + """
             then 'CLOSED'
                    when w.state = 'WAITING' and s.starts_at > m.local then 'WAITING'
                    else 'LAPSED' end,
               null, null, coalesce(w.ended_at, w.asked_at)
          from waiting_entry w join session s on s.id = w.session_id cross join moment m
         where w.household_id = ? and w.booking_id is null
           and (w.state = 'WAITING'
                or (not exists (select 1 from waiting_entry later
                                 where later.household_id = w.household_id
                                   and later.session_id = w.session_id
                                   and later.person_id = w.person_id and later.id > w.id)
                    and not exists (select 1 from booking b
                                     where b.household_id = w.household_id
                                       and b.session_id = w.session_id
                                       and b.person_id = w.person_id
                                       and b.created_at >= w.asked_at))))
      """;

  private static final String LINES =
      ENTRIES
          + """
            select e.*, p.first_name, st.name as structure_name, a.name as activity_name,
                   a.kind <> 'DAYS' as series, s.activity_id, s.cancel_deadline,
                   u.name as unit_name, s.starts_at, s.ends_at, coalesce(r.number, 0) as request,
                   count(*) over () as total,
                   coalesce(sum(e.price_cents) filter (where e.state in ('HELD', 'CONFIRMED'))
                            over (), 0) as cost
              from entry e
              join person p on p.id = e.person_id
              join session s on s.id = e.session_id
              join unit u on u.id = s.unit_id
              join activity a on a.id = s.activity_id
              join structure st on st.id = a.structure_id
              left join booking_request r on r.id = e.request_id
             where (?::bigint is null or e.person_id = ?::bigint)
               and (?::bigint is null or s.activity_id = ?::bigint)
               and (?::text is null or e.state = ?::text)
               and (?::date is null or s.day >= ?::date)
               and (?::date is null or s.day <= ?::date)
             order by s.day, s.starts_at, p.first_name collate french, u.position, e.state, e.id
             limit ? offset ?
            """;

  @Inject private Sql sql;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;

  /** A page of what the filter leaves; the first one where there is no such page. */
  public FollowedPage page(long householdId, FollowFilter filter, int number, int size) {
    int asked = Math.max(1, number);
    FollowedPage page = read(householdId, filter, asked, size);
    return page.total() == 0 && asked > 1 ? read(householdId, filter, 1, size) : page;
  }

  /** The activities that the household ever booked or waited for, by name. */
  public List<FollowedActivity> activities(long householdId) {
    return sql.list(
        """
        select a.id, a.name from activity a
         where exists (select 1 from booking b join session s on s.id = b.session_id
                        where b.household_id = ? and s.activity_id = a.id)
            or exists (select 1 from waiting_entry w join session s on s.id = w.session_id
                        where w.household_id = ? and s.activity_id = a.id)
         order by a.name collate french, a.id
        """,
        row -> new FollowedActivity(row.getLong("id"), row.getString("name")),
        householdId,
        householdId);
  }

  private FollowedPage read(long householdId, FollowFilter filter, int number, int size) {
    LocalDateTime here = clock.dateTime();
    int[] total = new int[1];
    long[] cost = new long[1];
    List<Found> found =
        sql.list(
            LINES,
            row -> {
              total[0] = row.getInt("total");
              cost[0] = row.getLong("cost");
              return new Found(
                  line(row, here), row.getLong("activity_id"), Sql.instant(row, "cancel_deadline"));
            },
            clock.now(),
            here,
            householdId,
            householdId,
            filter.personId(),
            filter.personId(),
            filter.activityId(),
            filter.activityId(),
            filter.state(),
            filter.state(),
            filter.from(),
            filter.from(),
            filter.to(),
            filter.to(),
            size,
            (long) (number - 1) * size);
    return new FollowedPage(
        cancellable(found, clock.now()), number, size, total[0], Money.ofCents(cost[0]));
  }

  /** A line with what decides whether its family may cancel it. */
  private record Found(FollowedBooking line, long activityId, Instant deadline) {

    boolean isAhead() {
      return line.cancellableId() != 0;
    }

    /** A series is cancelled as a whole: its own page says whether it may still be. */
    boolean mayBeCancelled(SettingValues values, Instant now) {
      CancelTerms terms = CancelTerms.of(values, activityId);
      return line.series()
          ? terms.isOnline()
          : terms.decide(line.startsAt(), deadline, line.price(), now).state().isOpen();
    }
  }

  private List<FollowedBooking> cancellable(List<Found> found, Instant now) {
    Set<Long> asked =
        found.stream().filter(Found::isAhead).map(Found::activityId).collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return found.stream().map(Found::line).toList();
    }
    SettingValues values = settings.ofActivities(CancelTerms.SETTINGS, asked);
    return found.stream()
        .map(
            one ->
                !one.isAhead() || one.mayBeCancelled(values, now) ? one.line() : one.line().fixed())
        .toList();
  }

  private static FollowedBooking line(ResultSet row, LocalDateTime here) throws SQLException {
    FollowedState state = FollowedState.valueOf(row.getString("state"));
    boolean pending = state == FollowedState.HELD || state == FollowedState.OFFERED;
    Instant until = pending ? Sql.instant(row, "hold_until") : null;
    long cents = row.getLong("price_cents");
    LocalDateTime startsAt = row.getObject("starts_at", LocalDateTime.class);
    boolean ahead = state == FollowedState.CONFIRMED && startsAt.isAfter(here);
    return new FollowedBooking(
        ahead ? row.getLong("id") : 0,
        row.getLong("person_id"),
        row.getString("first_name"),
        row.getString("structure_name"),
        row.getString("activity_name"),
        row.getString("unit_name"),
        startsAt,
        row.getObject("ends_at", LocalDateTime.class),
        state,
        row.getObject("price_cents") == null ? null : Money.ofCents(cents),
        row.getBoolean("series"),
        row.getLong("request"),
        state == FollowedState.HELD ? row.getLong("basket_id") : 0,
        until,
        Sql.instant(row, "changed_at"));
  }
}
