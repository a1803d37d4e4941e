package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.CalendarEntry;
import fr.portailfamille.booking.FollowedState;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Reads what a calendar shows, in a number of statements that bookings do not add to. */
@Dependent
public class CalendarReader {

  /** More days than a year of every half-day of four children. */
  private static final int MOST = 2000;

  private static final int DAYS_BACK = 31;
  private static final int DAYS_AHEAD = 400;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private SettingService settings;

  /**
   * What the household booked from last month until next year, by day. What was confirmed and is
   * cancelled stays in it as such, so that programs take it out; what was never paid is left out.
   *
   * @param personId null for all
   */
  public List<CalendarEntry> of(long householdId, Long personId) {
    LocalDate today = clock.today();
    Instant now = clock.now();
    return sql.list(
        """
        select b.id, p.first_name, a.name as activity_name, s.starts_at, s.ends_at,
               case when a.id = any(?) then s.cancel_deadline end as cancel_deadline, b.hold_until,
               case when b.status = 'HELD' and b.basket_id is null then 'OFFERED'
                    when b.status = 'CANCELLED' and \
        """
            + ClosingRows.endedBy("b.ended_at")
            + """
               then 'CLOSED'
                    else b.status end as state,
               coalesce(b.ended_at, b.confirmed_at, b.created_at) as changed_at
          from booking b
          join session s on s.id = b.session_id
          join person p on p.id = b.person_id
          join activity a on a.id = s.activity_id
         where b.household_id = ? and (?::bigint is null or b.person_id = ?::bigint)
           and s.day between ? and ?
           and (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_until > ?)
                or (b.status = 'CANCELLED' and b.confirmed_at is not null))
         order by s.starts_at, b.id limit ?
        """,
        row -> entry(row, now),
        cancelledOnline(householdId),
        householdId,
        personId,
        personId,
        today.minusDays(DAYS_BACK),
        today.plusDays(DAYS_AHEAD),
        now,
        MOST);
  }

  /** Activities whose days the family may cancel by itself: of others no deadline is told. */
  private List<Long> cancelledOnline(long householdId) {
    List<Long> activities =
        sql.ids(
            "select distinct a.id from booking b join session s on s.id = b.session_id"
                + " join activity a on a.id = s.activity_id"
                + " where b.household_id = ? and b.status = 'CONFIRMED' and a.kind = 'DAYS'",
            householdId);
    SettingValues values = settings.ofActivities(List.of(BookingSettings.CANCEL), activities);
    return activities.stream().filter(id -> values.of(BookingSettings.CANCEL, id)).toList();
  }

  private static CalendarEntry entry(ResultSet row, Instant now) throws SQLException {
    FollowedState state = FollowedState.valueOf(row.getString("state"));
    return new CalendarEntry(
        row.getLong("id"),
        row.getString("first_name"),
        row.getString("activity_name"),
        row.getObject("starts_at", LocalDateTime.class),
        row.getObject("ends_at", LocalDateTime.class),
        state,
        deadline(state, row, now),
        Sql.instant(row, "changed_at"));
  }

  private static Instant deadline(FollowedState state, ResultSet row, Instant now)
      throws SQLException {
    return switch (state) {
      case HELD, OFFERED -> Sql.instant(row, "hold_until");
      case CONFIRMED -> {
        Instant cancel = Sql.instant(row, "cancel_deadline");
        yield cancel != null && cancel.isAfter(now) ? cancel : null;
      }
      default -> null;
    };
  }
}
