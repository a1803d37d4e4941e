package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.internal.BookingEntries;
import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.ReturnRows;
import fr.portailfamille.booking.internal.SeriesShares;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Credits places that were given back once others have taken them. For the sweep: each in a
 * transaction of its own, under the locks of its household and pools; safe to repeat.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ResaleService {

  @Inject private ReturnRows returns;
  @Inject private BookingReader bookings;
  @Inject private SeriesShares shares;
  @Inject private PlaceLocks locks;
  @Inject private LedgerService ledger;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<PlaceResold> credited;

  /** Bookings given back whose place may be resold, or whose session has begun. */
  public List<Long> due(int most) {
    return returns.due(clock.dateTime(), most);
  }

  /**
   * Credits the booking if its place is resold; ends it without money if it is not and the session
   * has begun.
   */
  public void settle(long bookingId) {
    Optional<ReturnRows.Returned> seen = returns.open(bookingId, clock.dateTime());
    if (seen.isEmpty()) {
      return;
    }
    long household = seen.get().householdId();
    locks.lockHousehold(household);
    Instant now = locks.lockPools(List.of(seen.get().sessionId()), List.of());
    LocalDateTime here = LocalDateTime.ofInstant(now, BusinessClock.PARIS);
    Optional<ReturnRows.Returned> returned = returns.open(bookingId, here);
    if (returned.isEmpty() || !(returned.get().resold() || returned.get().begun())) {
      return;
    }
    boolean resold = returned.get().resold();
    returns.decide(bookingId, resold, now);
    if (resold) {
      credit(household, bookingId);
    }
    audit.record(
        resold ? "booking.resold" : "booking.unsold",
        "booking",
        bookingId,
        Map.of("household", household));
  }

  private void credit(long household, long bookingId) {
    List<BookingLine> given = shares.priced(bookings.all(List.of(bookingId)));
    ledger.creditBookings(
        household, bookings.regie(bookingId), given.stream().map(BookingEntries::of).toList());
    credited.fire(
        new PlaceResold(
            household,
            bookingId,
            given.stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus)));
  }
}
