package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SeriesDates;
import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the bookings of series: a row for each date, the price on the first. */
@Dependent
public class SeriesRows {

  @Inject private Sql sql;

  /**
   * All of what these bookings are a part of: every live date of a series, for other bookings
   * themselves. Nobody gives a part of a series back.
   */
  public List<Long> whole(Collection<Long> bookingIds) {
    return bookingIds.isEmpty()
        ? List.of()
        : sql.ids(
            """
            select id from booking where id = any(?)
            union
            select b.id from booking part
              join session s on s.id = part.session_id
              join activity a on a.id = s.activity_id and a.kind <> 'DAYS'
              join booking b on b.enrolment_id = part.enrolment_id
                            and b.request_id = part.request_id
             where part.id = any(?) and b.status in ('HELD', 'CONFIRMED')
            """,
            bookingIds,
            bookingIds);
  }

  /**
   * All that is given up with these confirmed bookings: of a series every date that is left, but
   * not those that have begun; for others, and where nothing is left of it, themselves.
   *
   * @param here local time of the decision
   */
  public List<Long> left(Collection<Long> bookingIds, LocalDateTime here) {
    return bookingIds.isEmpty()
        ? List.of()
        : sql.ids(
            """
            with rest as (
              select part.id as part_id, b.id
                from booking part
                join session s on s.id = part.session_id
                join activity a on a.id = s.activity_id and a.kind <> 'DAYS'
                join booking b on b.enrolment_id = part.enrolment_id
                              and b.request_id = part.request_id and b.status = 'CONFIRMED'
                join session bs on bs.id = b.session_id and bs.starts_at > ?
               where part.id = any(?) and part.status = 'CONFIRMED')
            select id from rest
            union
            select id from booking b where id = any(?)
               and (status <> 'CONFIRMED' or not exists (select 1 from rest where part_id = b.id))
            """,
            here,
            bookingIds,
            bookingIds);
  }

  /** The dates of series that were cancelled in one deed with cancelled ones among these. */
  public List<Long> cancelledWith(Collection<Long> bookingIds) {
    return bookingIds.isEmpty()
        ? List.of()
        : sql.ids(
            """
            select b.id from booking part
              join session s on s.id = part.session_id
              join activity a on a.id = s.activity_id and a.kind <> 'DAYS'
              join booking b on b.enrolment_id = part.enrolment_id
                            and b.request_id = part.request_id
                            and b.status = part.status and b.ended_at = part.ended_at
             where part.id = any(?) and part.status = 'CANCELLED'
            """,
            bookingIds);
  }

  /**
   * What is left of these series was given up: past dates hold nobody in them any more. Before
   * their bookings end, which is when the enrolment follows.
   */
  void giveUp(Collection<Long> bookingIds, Instant now) {
    if (bookingIds.isEmpty()) {
      return;
    }
    sql.update(
        """
        update booking_request r set given_up_at = ?
          from booking b join session s on s.id = b.session_id
          join activity a on a.id = s.activity_id and a.kind <> 'DAYS'
         where b.id = any(?) and r.id = b.request_id and r.given_up_at is null
        """,
        now,
        bookingIds);
  }

  /**
   * The same where dates go one by one, of a series whose last date that is left is among them; one
   * of which only past dates go stays.
   *
   * @param here local time of the decision
   */
  void giveUpWhatEnds(Collection<Long> bookingIds, LocalDateTime here, Instant now) {
    giveUp(
        bookingIds.isEmpty()
            ? List.of()
            : sql.ids(
                """
                select b.id from booking b join session s on s.id = b.session_id
                 where b.id = any(?) and s.starts_at > ?
                   and not exists (
                     select 1 from booking rest join session rs on rs.id = rest.session_id
                      where rest.enrolment_id = b.enrolment_id and rest.request_id = b.request_id
                        and rest.status in ('HELD', 'CONFIRMED') and rs.starts_at > ?
                        and rest.id <> all(?))
                """,
                bookingIds,
                here,
                here,
                bookingIds),
        now);
  }

  /**
   * Enrols the persons in the groups they chose; who was enrolled and has nothing booked any more
   * changes to that group.
   *
   * @return the enrolments, by wish
   */
  public Map<Weighed, Long> enrol(long householdId, List<Weighed> met, Instant now) {
    Map<Weighed, Long> enrolments = new HashMap<>();
    for (Weighed one : met) {
      enrolments.put(
          one,
          sql.number(
              """
              insert into enrolment (household_id, person_id, activity_id, group_id, status,
                                     created_at)
              values (?, ?, ?, ?, 'ACTIVE', ?)
              on conflict (household_id, person_id, activity_id) where status = 'ACTIVE'
              do update set group_id = excluded.group_id, version = enrolment.version + 1
              returning id
              """,
              householdId,
              one.wish().personId(),
              one.wish().activityId(),
              one.wish().groupId(),
              now));
    }
    return enrolments;
  }

  /**
   * Holds all dates of one wish in a basket until its hour, by a booking request of its own.
   *
   * @return the bookings
   */
  public List<Long> hold(Weighed met, long enrolmentId, long basketId, Instant until, Instant now) {
    return hold(met, enrolmentId, request(enrolmentId, now), basketId, until, now);
  }

  /**
   * Holds all dates of one wish for no time, to be confirmed in the same transaction.
   *
   * @return the bookings, by a request of their own
   */
  public List<Long> confirm(Weighed met, long enrolmentId, Instant now) {
    List<Long> booked = hold(met, enrolmentId, request(enrolmentId, now), null, now, now);
    sql.update(
        "update booking set status = 'CONFIRMED', confirmed_at = ? where id = any(?)", now, booked);
    return booked;
  }

  private long request(long enrolmentId, Instant now) {
    return sql.number(
        "insert into booking_request (enrolment_id, household_id, created_at)"
            + " select id, household_id, ? from enrolment where id = ? returning id",
        now,
        enrolmentId);
  }

  /**
   * Offers all dates of one wish until an hour: in no basket and by no request, until accepted.
   *
   * @return the bookings that hold them
   */
  public List<Long> offer(Weighed met, long enrolmentId, Instant until, Instant now) {
    return hold(met, enrolmentId, null, null, until, now);
  }

  private List<Long> hold(
      Weighed met, long enrolmentId, Long requestId, Long basketId, Instant until, Instant now) {
    Price price = met.dates().get(0).price().orElseThrow();
    String name = met.dates().get(0).activity().name();
    SeriesDates dates =
        new SeriesDates(met.dates().stream().map(date -> date.session().day()).toList());
    List<Long> written =
        sql.ids(
            """
            insert into booking (enrolment_id, request_id, household_id, person_id, session_id,
                                 basket_id, status, during, hold_until, price_cents, price_label,
                                 price_explanation, created_at)
            select e.id, ?::bigint, e.household_id, e.person_id, s.id, ?::bigint, 'HELD',
                   tsrange(s.starts_at, s.ends_at), ?,
                   case s.id when ? then ? else 0 end, ?, case s.id when ? then ? else ? end, ?
              from enrolment e
              join session s on s.id = any(?) and s.status = 'OPEN'
             where e.id = ?
            returning id
            """,
            requestId,
            basketId,
            until,
            met.dates().get(0).session().id(),
            price.amount(),
            dates.count() == 1 ? price.label() : "prix unique",
            met.dates().get(0).session().id(),
            explanation(price, dates),
            included(price.amount(), name),
            now,
            met.dates().stream().map(date -> date.session().id()).toList(),
            enrolmentId);
    if (written.size() != met.dates().size()) {
      throw new IllegalStateException(
          "Held %d of %d dates of %s".formatted(written.size(), met.dates().size(), name));
    }
    return written;
  }

  private static String explanation(Price price, SeriesDates dates) {
    return dates.count() == 1
        ? price.explanation()
        : price.explanation()
            + ". Un seul prix pour l’ensemble\u00a0: "
            + dates.text(Locale.FRENCH);
  }

  private static String included(Money amount, String name) {
    return "Compris dans le prix de «\u00a0%s\u00a0», %s pour l’ensemble des dates"
        .formatted(name, amount.format(Locale.FRENCH));
  }
}
