package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.CancelReader;
import fr.portailfamille.booking.internal.WaitingReader;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** What mails tell of changes, read when they are written; the caller is not checked. */
@CallerNotChecked
@Stateless
@PermitAll
public class ChangeReports {

  @Inject private BookingReader bookings;
  @Inject private WaitingReader waiting;
  @Inject private CancelReader cancelled;
  @Inject private BusinessClock clock;

  public List<BookingLine> bookings(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : bookings.all(ids);
  }

  public List<WaitingPlace> waiting(Collection<Long> entryIds) {
    return entryIds.isEmpty() ? List.of() : waiting.entries(entryIds);
  }

  /** Cancelled bookings of a household, with what was promised and has become of it. */
  public List<CancelLine> cancelled(long householdId, Collection<Long> ids) {
    return cancelled.read(householdId, ids, clock.now());
  }
}
