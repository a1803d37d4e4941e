package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads bookings back in one statement. */
@Dependent
public class BookingReader {

  private static final String LINES =
      """
      select b.*, p.first_name, s.day, st.name as structure_name, a.name as activity_name,
             u.name as unit_name, coalesce(r.number, 0) as request_number,
             case a.kind when 'DAYS' then '' else g.name end as series_group
        from booking b
        join person p on p.id = b.person_id
        join session s on s.id = b.session_id
        join unit u on u.id = s.unit_id
        join activity_group g on g.id = s.group_id
        join activity a on a.id = s.activity_id
        join structure st on st.id = a.structure_id
        left join booking_request r on r.id = b.request_id
      """;
  private static final String ORDER =
      " order by s.day, p.first_name collate french, u.position, b.id";

  @Inject private Sql sql;

  public List<BookingLine> ofBasket(long basketId) {
    return sql.list(LINES + " where b.basket_id = ?" + ORDER, BookingReader::line, basketId);
  }

  /** Of a place that lapsed and was taken again, only the last booking. */
  public List<BookingLine> ofRequest(long householdId, long number) {
    return sql.list(
        LINES
            + " where b.household_id = ? and r.number = ? and not exists (select 1 from booking later"
            + " where later.request_id = b.request_id and later.session_id = b.session_id"
            + " and later.id > b.id)"
            + ORDER,
        BookingReader::line,
        householdId,
        number);
  }

  /** These of the household that are confirmed, or were before they were cancelled. */
  List<BookingLine> everConfirmed(long householdId, Collection<Long> ids) {
    return sql.list(
        LINES
            + " where b.household_id = ? and b.id = any(?) and (b.status = 'CONFIRMED'"
            + " or (b.status = 'CANCELLED' and b.confirmed_at is not null))"
            + ORDER,
        BookingReader::line,
        householdId,
        ids);
  }

  /** These, whatever their state. */
  public List<BookingLine> all(Collection<Long> ids) {
    return sql.list(LINES + " where b.id = any(?)" + ORDER, BookingReader::line, ids);
  }

  /** The régie that a booking is paid to. */
  public long regie(long bookingId) {
    return sql.number(
        "select a.regie_id from booking b join session s on s.id = b.session_id"
            + " join activity a on a.id = s.activity_id where b.id = ?",
        bookingId);
  }

  /** By basket, in one statement for all; baskets without bookings are left out. */
  public Map<Long, List<BookingLine>> ofBaskets(Collection<Long> basketIds) {
    Map<Long, List<BookingLine>> lines = new HashMap<>();
    sql.list(
        LINES + " where b.basket_id = any(?)" + ORDER,
        row ->
            lines
                .computeIfAbsent(row.getLong("basket_id"), basket -> new ArrayList<>())
                .add(line(row)),
        basketIds);
    return lines;
  }

  private static BookingLine line(ResultSet row) throws SQLException {
    return new BookingLine(
        row.getLong("id"),
        row.getLong("enrolment_id"),
        row.getLong("person_id"),
        row.getString("first_name"),
        row.getLong("session_id"),
        row.getObject("day", LocalDate.class),
        row.getString("structure_name"),
        row.getString("activity_name"),
        row.getString("unit_name"),
        BookingStatus.valueOf(row.getString("status")),
        Sql.instant(row, "hold_until"),
        Money.ofCents(row.getLong("price_cents")),
        row.getString("price_label"),
        row.getString("price_explanation"),
        row.getLong("request_number"),
        row.getString("series_group"));
  }
}
