package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.SeriesWhole;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one date of a series is worth when it alone is credited: its share of the whole price, so
 * that the shares of all dates are the price to the cent.
 */
@Dependent
public class SeriesShares {

  /**
   * SQL: what a confirmed {@code booking b} is credited with when it is cancelled alone; its price,
   * of a series the share of its date.
   */
  static final String CREDIT =
      """
      (select case count(*) when 1 then min(d.price_cents)
                else min(d.total * d.k / d.n - d.total * (d.k - 1) / d.n) filter (where d.id = b.id) end
         from (select m.id, m.price_cents, (sum(m.price_cents) over ())::bigint as total,
                      count(*) over () as n,
                      row_number() over (order by ms.starts_at, m.id) as k
                 from booking m
                 join session ms on ms.id = m.session_id
                 join activity ma on ma.id = ms.activity_id
                where m.id = b.id
                   or (ma.kind <> 'DAYS' and m.confirmed_at is not null
                       and m.enrolment_id = b.enrolment_id and m.request_id = b.request_id)) d)
      """;

  @Inject private Sql sql;

  /** The same bookings, those of a series with the share of their date as price. */
  public List<BookingLine> priced(List<BookingLine> lines) {
    List<Long> series =
        lines.stream().filter(BookingLine::isOfSeries).map(BookingLine::id).toList();
    Map<Long, Money> shares = series.isEmpty() ? Map.of() : of(series);
    return lines.stream()
        .map(line -> line.at(shares.getOrDefault(line.id(), line.price())))
        .toList();
  }

  /** The series that these bookings are dates of, as they stand here and now; days are left out. */
  Map<Long, SeriesWhole> wholes(Collection<BookingLine> lines, LocalDateTime here) {
    Map<Long, SeriesWhole> wholes = new HashMap<>();
    List<Long> series =
        lines.stream().filter(BookingLine::isOfSeries).map(BookingLine::id).toList();
    if (series.isEmpty()) {
      return wholes;
    }
    sql.list(
        """
        select b.id, count(*) as dates, sum(m.price_cents)::bigint as price,
               bool_or(m.status = 'CONFIRMED' and s.starts_at <= ?) as begun,
               min(s.starts_at) filter (where m.status = 'CONFIRMED' and s.starts_at > ?) as next,
               (array_agg(s.cancel_deadline order by s.starts_at, m.id)
                 filter (where m.status = 'CONFIRMED' and s.starts_at > ?))[1] as deadline
          from booking b
          join booking m on m.enrolment_id = b.enrolment_id and m.request_id = b.request_id
                        and m.confirmed_at is not null
          join session s on s.id = m.session_id
         where b.id = any(?)
         group by b.id
        """,
        row ->
            wholes.put(
                row.getLong("id"),
                new SeriesWhole(
                    row.getInt("dates"),
                    Money.ofCents(row.getLong("price")),
                    row.getBoolean("begun"),
                    row.getObject("next", LocalDateTime.class),
                    row.getObject("deadline") == null ? null : Sql.instant(row, "deadline"))),
        here,
        here,
        here,
        series);
    return wholes;
  }

  private Map<Long, Money> of(Collection<Long> bookingIds) {
    Map<Long, Money> shares = new HashMap<>();
    sql.list(
        "select b.id, " + CREDIT + " as share from booking b where b.id = any(?)",
        row -> shares.put(row.getLong("id"), Money.ofCents(row.getLong("share"))),
        bookingIds);
    return shares;
  }
}
