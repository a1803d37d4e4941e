package fr.portailfamille.booking.internal;

import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/**
 * Writes the places that are held for who waits, under the locks of the places: offered, given
 * back, confirmed, in a basket and out of it. The entry follows its booking by a trigger.
 */
@Dependent
public class OfferRows {

  @Inject private Sql sql;

  /**
   * Holds the place for the entry; the caller has seen that it fits.
   *
   * @param linkHash of the link that declines it
   * @return the booking that holds it
   */
  public long offer(
      WaitingRows.Entry entry, Price price, Instant until, byte[] linkHash, Instant now) {
    long booking =
        sql.number(
            """
            insert into booking (enrolment_id, household_id, person_id, session_id, status, during,
                                 hold_until, price_cents, price_label, price_explanation, created_at)
            select ?, ?, ?, s.id, 'HELD', tsrange(s.starts_at, s.ends_at), ?, ?, ?, ?, ?
              from session s where s.id = ? returning id
            """,
            entry.enrolmentId(),
            entry.householdId(),
            entry.personId(),
            until,
            price.amount().cents(),
            price.label(),
            price.explanation(),
            now,
            entry.sessionId());
    sql.update(
        "update waiting_entry set state = 'OFFERED', booking_id = ?, decline_hash = ? where id = ?",
        booking,
        linkHash,
        entry.id());
    return booking;
  }

  /** Gives an offered place back that is in no basket; the entry ends with its booking. */
  public void decline(long bookingId, Instant now) {
    sql.update(
        "update booking set status = 'CANCELLED', ended_at = ?"
            + " where id = ? and status = 'HELD' and basket_id is null",
        now,
        bookingId);
  }

  /**
   * A booking request for an offered place, for all dates of a series the same one; none where it
   * has one already.
   */
  private long request(WaitingRows.Entry entry, Instant now) {
    return sql.first(
            "select b.request_id from waiting_entry w join booking b on b.id = w.booking_id"
                + " where w.party = ? and w.enrolment_id = ? and b.request_id is not null limit 1",
            row -> row.getLong(1),
            entry.party(),
            entry.enrolmentId())
        .orElseGet(
            () ->
                sql.number(
                    "insert into booking_request (enrolment_id, household_id, created_at)"
                        + " select enrolment_id, household_id, ? from booking"
                        + " where id = ? and request_id is null returning id",
                    now,
                    entry.bookingId()));
  }

  /** Confirms an offered place that is still kept; the entry ends with it. */
  public boolean confirm(WaitingRows.Entry entry, Instant now) {
    return sql.update(
            "update booking set status = 'CONFIRMED', confirmed_at = ?,"
                + " request_id = coalesce(request_id, ?::bigint)"
                + " where id = ? and status = 'HELD' and hold_until > ? and basket_id is null",
            now,
            request(entry, now),
            entry.bookingId(),
            now)
        == 1;
  }

  /** Puts an offered place that is still kept into a basket, with a booking request of its own. */
  public boolean putInBasket(WaitingRows.Entry entry, long basketId, Instant now) {
    return sql.update(
            "update booking set basket_id = ?, request_id = coalesce(request_id, ?::bigint)"
                + " where id = ? and status = 'HELD' and hold_until > ? and basket_id is null",
            basketId,
            request(entry, now),
            entry.bookingId(),
            now)
        == 1;
  }

  /** Offers outlive the basket that carried them: they are offered again until their own hour. */
  public void leaveBasket(long basketId, Instant now) {
    sql.update(
        """
        update booking b set basket_id = null
         where b.basket_id = ? and b.status = 'HELD' and b.hold_until > ?
           and exists (select 1 from waiting_entry w where w.booking_id = b.id and w.state = 'OFFERED')
        """,
        basketId,
        now);
  }

  /** What is paid for comes back into the basket it was paid from; only offers ever left it. */
  public void bringBack(long basketId, Collection<Long> bookingIds) {
    sql.update(
        "update booking set basket_id = ?"
            + " where id = any(?) and status = 'HELD' and basket_id is null",
        basketId,
        bookingIds);
  }
}
