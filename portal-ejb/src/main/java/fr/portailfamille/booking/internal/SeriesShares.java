package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

  @Inject private Sql sql;

  /** The same bookings, those of a series with the share of their date as price. */
  List<BookingLine> priced(List<BookingLine> lines) {
    List<Long> series =
        lines.stream().filter(BookingLine::isOfSeries).map(BookingLine::id).toList();
    Map<Long, Money> shares = series.isEmpty() ? Map.of() : of(series);
    return lines.stream()
        .map(line -> line.at(shares.getOrDefault(line.id(), line.price())))
        .toList();
  }

  private Map<Long, Money> of(Collection<Long> bookingIds) {
    Map<Long, Money> shares = new HashMap<>();
    sql.list(
        """
        select id, total * k / n - total * (k - 1) / n as share
          from (select b.id, sum(b.price_cents) over series as total, count(*) over series as n,
                       row_number() over (series order by s.starts_at, b.id) as k
                  from booking b join session s on s.id = b.session_id
                 where b.confirmed_at is not null
                   and (b.enrolment_id, b.request_id) in (
                     select enrolment_id, request_id from booking where id = any(?))
                window series as (partition by b.enrolment_id, b.request_id)) dates
         where id = any(?)
        """,
        row -> shares.put(row.getLong("id"), Money.ofCents(row.getLong("share"))),
        bookingIds,
        bookingIds);
    return shares;
  }
}
