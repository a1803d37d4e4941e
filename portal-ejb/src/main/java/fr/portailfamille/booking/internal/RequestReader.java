package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingRequestLine;
import fr.portailfamille.booking.RequestState;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads booking requests in one statement; their state is derived from their bookings. */
@Dependent
public class RequestReader {

  /**
   * The last booking of each place (one that lapsed may have been taken again) with its fate. What
   * was given back before it was paid is nobody's loss: TAKEN_OUT.
   */
  private static final String LINES =
      """
      with fate as (
        select distinct on (b.request_id, b.session_id)
               b.request_id, b.price_cents, b.hold_until, s.day,
               case when b.status = 'HELD' and b.hold_until > ? then 'HELD'
                    when b.status in ('HELD', 'EXPIRED') then 'LAPSED'
                    when b.status = 'CANCELLED' and b.confirmed_at is null then 'TAKEN_OUT'
                    else b.status end as fate
          from booking b join session s on s.id = b.session_id
         where b.household_id = ? and b.request_id is not null
         order by b.request_id, b.session_id, b.id desc),
      total as (
        select request_id,
               count(*) filter (where fate = 'HELD') as held,
               count(*) filter (where fate = 'CONFIRMED') as confirmed,
               count(*) filter (where fate = 'LAPSED') as lapsed,
               count(*) filter (where fate = 'CANCELLED') as cancelled,
               min(hold_until) filter (where fate = 'HELD') as hold_until,
               coalesce(min(day) filter (where fate in ('HELD', 'CONFIRMED')), min(day)) as first_day,
               coalesce(max(day) filter (where fate in ('HELD', 'CONFIRMED')), max(day)) as last_day,
               coalesce(sum(price_cents) filter (where fate in ('HELD', 'CONFIRMED')),
                        sum(price_cents)) as total_cents
          from fate group by request_id)
      select r.*, t.*, e.person_id, p.first_name, st.name as structure_name,
             a.name as activity_name
        from booking_request r
        join total t on t.request_id = r.id
        join enrolment e on e.id = r.enrolment_id
        join person p on p.id = e.person_id
        join activity a on a.id = e.activity_id
        join structure st on st.id = a.structure_id
       where r.household_id = ? and (?::bigint is null or r.number = ?::bigint)
       order by r.id desc
      """;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** The requests of the household, newest first. */
  public List<BookingRequestLine> of(long householdId) {
    return read(householdId, null);
  }

  /** The request with this number, if it is the household's. */
  public Optional<BookingRequestLine> numbered(long householdId, long number) {
    return read(householdId, number).stream().findFirst();
  }

  private List<BookingRequestLine> read(long householdId, Long number) {
    return sql.list(
        LINES, RequestReader::line, clock.now(), householdId, householdId, number, number);
  }

  private static BookingRequestLine line(ResultSet row) throws SQLException {
    return new BookingRequestLine(
        row.getLong("number"),
        row.getLong("enrolment_id"),
        row.getLong("person_id"),
        row.getString("first_name"),
        row.getString("structure_name"),
        row.getString("activity_name"),
        Sql.instant(row, "created_at"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        RequestState.of(
            row.getInt("held"),
            row.getInt("confirmed"),
            row.getInt("lapsed"),
            row.getInt("cancelled")),
        Sql.instant(row, "hold_until"),
        Money.ofCents(row.getLong("total_cents")));
  }
}
