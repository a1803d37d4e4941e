package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.Cancelling;
import fr.portailfamille.booking.internal.ClosingRows;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.SeriesRows;
import fr.portailfamille.shared.CallerNotChecked;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends for each family what closed days had promised it: what it paid comes back in full, on the
 * card where the activity gives back on cards, held places are freed, waiting is ended. For the
 * sweep: each family in a transaction of its own, under the locks of its household, persons,
 * payments and pools; safe to repeat.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Closings {

  @Inject private ClosingRows rows;
  @Inject private BookingReader bookings;
  @Inject private Cancelling cancelling;
  @Inject private PlaceLocks locks;
  @Inject private SeriesRows series;
  @Inject private Event<DaysClosed> closed;

  /** A family that has not been told of a closing yet. */
  public record Due(long closingId, long householdId) {}

  /** Those that are to be told, the first closing first. */
  public List<Due> due(int most) {
    return rows.due(most);
  }

  /** Why days were closed, for mails. */
  public String reason(long closingId) {
    return rows.reason(closingId);
  }

  /** Ends all of it for one family, and tells it. */
  public void settle(Due due) {
    long household = due.householdId();
    locks.lockHousehold(household);
    List<BookingLine> live = rows.live(due.closingId(), household, bookings);
    locks.lockPersons(live.stream().map(BookingLine::personId).collect(Collectors.toSet()));
    cancelling.lockMoney(live);
    Instant now = locks.lockPools(rows.sessions(due.closingId()), List.of());
    if (!rows.tell(due.closingId(), household, now)) {
      return;
    }
    List<BookingLine> still = rows.live(due.closingId(), household, bookings);
    List<Long> confirmed = ids(still, BookingStatus.CONFIRMED);
    List<Long> held = ids(still, BookingStatus.HELD);
    cancelling.cancelInFull(household, confirmed, now);
    rows.free(series.whole(held), now);
    closed.fire(
        new DaysClosed(
            due.closingId(),
            household,
            confirmed,
            held,
            rows.endWaiting(due.closingId(), household, now)));
  }

  private static List<Long> ids(List<BookingLine> lines, BookingStatus status) {
    return lines.stream().filter(l -> l.status() == status).map(BookingLine::id).toList();
  }
}
