package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the bookings that take places, under both halves of the locks. */
@Dependent
public class PlaceRows {

  @Inject private Sql sql;

  /** A booking request. */
  public record Request(long id, long number) {}

  /** One booking request for each enrolment that got something, by enrolment. */
  public record Requests(Map<Long, Request> byEnrolment) {

    public List<Long> numbers() {
      return byEnrolment.values().stream().map(Request::number).sorted().toList();
    }
  }

  public Requests requests(long householdId, List<Candidate> accepted, Instant now) {
    Map<Long, Request> requests = new HashMap<>();
    sql.list(
        "insert into booking_request (enrolment_id, household_id, created_at)"
            + " select e, ?, ? from unnest(?) e order by e returning enrolment_id, id, number",
        row -> requests.put(row.getLong(1), new Request(row.getLong(2), row.getLong(3))),
        householdId,
        now,
        accepted.stream().map(c -> c.enrolment().id()).distinct().toList());
    return new Requests(requests);
  }

  /**
   * Takes these places: held in a basket, or confirmed where there is none. Who waited for one goes
   * on waiting until {@link WaitingRows#taken}.
   *
   * @param basketId 0 for none
   * @return the bookings
   */
  public List<Long> write(
      List<Candidate> accepted, Requests requests, long basketId, Instant until, Instant now) {
    if (accepted.isEmpty()) {
      return List.of();
    }
    List<Price> prices = accepted.stream().map(c -> c.price().orElseThrow()).toList();
    return sql.ids(
        """
            insert into booking (enrolment_id, request_id, household_id, person_id, session_id,
                                 basket_id, status, during, hold_until, price_cents, price_label,
                                 price_explanation, created_at, confirmed_at)
            select w.enrolment_id, w.request_id, e.household_id, e.person_id, s.id,
                   nullif(?, 0), ?, tsrange(s.starts_at, s.ends_at), ?::timestamptz,
                   w.price_cents, w.price_label, w.price_explanation, ?, ?::timestamptz
              from unnest(?, ?, ?, ?, ?, ?)
                   as w (enrolment_id, request_id, session_id, price_cents, price_label,
                         price_explanation)
              join enrolment e on e.id = w.enrolment_id
              join session s on s.id = w.session_id
            returning id
            """,
        basketId,
        basketId == 0 ? BookingStatus.CONFIRMED : BookingStatus.HELD,
        until,
        now,
        basketId == 0 ? now : null,
        accepted.stream().map(c -> c.enrolment().id()).toList(),
        accepted.stream().map(c -> requests.byEnrolment().get(c.enrolment().id()).id()).toList(),
        accepted.stream().map(c -> c.session().id()).toList(),
        prices.stream().map(p -> p.amount().cents()).toList(),
        prices.stream().map(Price::label).toList(),
        prices.stream().map(Price::explanation).toList());
  }
}
