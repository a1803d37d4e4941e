package fr.portailfamille.booking;

import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.internal.BookingEntries;
import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.OfferRows;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Places offered from the waiting list, on their way into a basket, to the account or back. For the
 * basket alone, which has checked the caller and locked the household; the locks are taken in the
 * order of {@link PlaceService}.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OfferedPlaces {

  @Inject private PlaceLocks locks;
  @Inject private WaitingRows waiting;
  @Inject private OfferRows offers;
  @Inject private BookingReader bookings;
  @Inject private LedgerService ledger;

  /**
   * The régie of a place offered to the household.
   *
   * @throws RefusedException NotFound for an entry of others
   */
  public long regie(long householdId, long entryId) {
    return offer(householdId, entryId).regieId();
  }

  private WaitingRows.Entry offer(long householdId, long entryId) {
    return waiting
        .find(entryId)
        .filter(entry -> entry.householdId() == householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /**
   * Puts a place offered from the waiting list into a basket of the household, which the caller has
   * locked, with those offered together with it; they stay held until their own hour.
   *
   * @return how many places
   * @throws RefusedException NotFound, OfferOver
   */
  public int accept(long householdId, long entryId, long basketId) {
    List<WaitingRows.Entry> offered = waiting.offeredWith(offer(householdId, entryId));
    Instant now = lock(offered);
    for (WaitingRows.Entry entry : offered) {
      if (entry.bookingId() == null || !offers.putInBasket(entry, basketId, now)) {
        throw new RefusedException(new OfferOver());
      }
    }
    return offered.size();
  }

  private Instant lock(List<WaitingRows.Entry> offered) {
    Set<Long> persons =
        offered.stream().map(WaitingRows.Entry::personId).collect(Collectors.toSet());
    locks.lockPersons(persons);
    return locks.lockPools(
        offered.stream().map(WaitingRows.Entry::sessionId).collect(Collectors.toSet()), persons);
  }

  /** Whether a place offered to the household is charged to the account when it is accepted. */
  public boolean isCharged(long householdId, long entryId) {
    return offer(householdId, entryId).charged();
  }

  /**
   * Confirms a place offered from the waiting list of an activity that is charged to the account,
   * with those offered together with it, and charges them.
   *
   * @return the bookings
   * @throws RefusedException NotFound, OfferOver
   */
  public List<Long> take(long householdId, long entryId) {
    List<WaitingRows.Entry> offered = waiting.offeredWith(offer(householdId, entryId));
    Instant now = lock(offered);
    for (WaitingRows.Entry entry : offered) {
      if (entry.bookingId() == null || !offers.confirm(entry, now)) {
        throw new RefusedException(new OfferOver());
      }
    }
    List<Long> taken = offered.stream().map(WaitingRows.Entry::bookingId).toList();
    ledger.chargeBookings(
        householdId,
        offered.get(0).regieId(),
        bookings.all(taken).stream().map(BookingEntries::of).toList());
    return taken;
  }

  /**
   * The bank said yes after the basket's hour: offers that had left it come back to be confirmed.
   * Under the lock of the household, before those of its persons.
   */
  public void comeBack(long basketId, Collection<Long> bookingIds) {
    offers.bringBack(basketId, bookingIds);
  }

  /**
   * Offers from the waiting list leave a basket whose hour has passed: they are offered again until
   * their own. Under the lock of the household.
   */
  public void leaveBasket(long basketId, Instant now) {
    offers.leaveBasket(basketId, now);
  }
}
