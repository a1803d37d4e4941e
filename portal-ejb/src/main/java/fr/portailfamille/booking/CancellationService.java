package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.AheadReader;
import fr.portailfamille.booking.internal.CancelReader;
import fr.portailfamille.booking.internal.Cancelling;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Annuler, rendre la place: a family gives up a confirmed booking. What that means for its money is
 * said before anything is done and stays readable afterwards.
 */
@Stateless
@PermitAll
public class CancellationService {

  @Inject private HouseholdService households;
  @Inject private CancelReader reader;
  @Inject private AheadReader ahead;
  @Inject private Cancelling cancelling;
  @Inject private PlaceLocks locks;
  @Inject private BusinessClock clock;
  @Inject private Event<PlanningChanged> changed;

  /**
   * What cancelling these bookings means now, with a date of a series for all that is left of it;
   * or what has become of those that are cancelled.
   *
   * @throws RefusedException NotFound for bookings of others or that were never confirmed,
   *     TooManyDates
   */
  public List<CancelLine> preview(long householdId, Collection<Long> bookingIds) {
    households.requireRight(householdId, Right.VIEW);
    refuseTooMany(bookingIds.size());
    return reader.readDeeds(householdId, bookingIds, clock.now());
  }

  /** The confirmed places of the household from today on, and those it gave back, by day. */
  public List<CancelLine> toCome(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return reader.toCome(householdId);
  }

  /** Whether there is anything that the household could give up by itself, by the settings. */
  public CancelOnline online(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return reader.online(householdId);
  }

  /**
   * Before booking or paying: until when and how what is wished could be cancelled, by activity.
   * One read more for a page, whatever the number of days and persons.
   *
   * @param prices by session
   */
  public List<CancelAhead> ahead(long householdId, Map<Long, Money> prices) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    return ahead.read(household.organisationId(), prices);
  }

  /**
   * The same for series, outings and stays, whose dates to come are booked as a whole.
   *
   * @throws RefusedException NotFound also for persons of another household
   */
  public List<CancelAhead> aheadOfSeries(long householdId, Collection<SeriesItem> items) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    if (items.stream().anyMatch(item -> household.member(item.wish().personId()).isEmpty())) {
      throw new RefusedException(new NotFound());
    }
    Money price = items.stream().map(SeriesItem::price).reduce(Money.ZERO, Money::plus);
    List<Long> groups = items.stream().map(item -> item.wish().groupId()).distinct().toList();
    return ahead.read(
        household.organisationId(),
        ahead.toCome(groups).stream().collect(Collectors.toMap(session -> session, s -> price)));
  }

  /**
   * Those of these bookings that are confirmed, with what cancelling them means now.
   *
   * @throws RefusedException NotFound for bookings of others, TooManyDates
   */
  public List<CancelLine> confirmedOf(long householdId, Collection<Long> bookingIds) {
    households.requireRight(householdId, Right.VIEW);
    refuseTooMany(bookingIds.size());
    return reader.confirmedOf(householdId, bookingIds);
  }

  /**
   * Cancels confirmed bookings, all or none; those that are cancelled already are left as they are.
   *
   * @return those that were cancelled now
   * @throws RefusedException NotFound, MayNotBook, TooManyDates, CancelDeadlinePassed,
   *     NoLongerModifiable, SessionBegun, CancelTermsChanged; nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<CancelLine> cancel(CancelCommand command) {
    households.requireRight(command.householdId(), Right.BOOK);
    refuseTooMany(command.places().size());
    locks.lockHousehold(command.householdId());
    List<BookingLine> lines =
        cancelling.wanted(command.householdId(), command.places(), clock.now());
    locks.lockPersons(lines.stream().map(BookingLine::personId).collect(Collectors.toSet()));
    cancelling.lockMoney(lines);
    Instant now =
        locks.lockPools(lines.stream().map(BookingLine::sessionId).distinct().toList(), List.of());
    List<CancelLine> cancelled = cancelling.cancel(command.householdId(), command.places(), now);
    if (!cancelled.isEmpty()) {
      changed.fire(PlanningChanged.of(command.householdId(), cancelled));
    }
    return cancelled;
  }

  private static void refuseTooMany(int places) {
    if (places > PlaceService.MOST_WISHES) {
      throw new RefusedException(new TooManyDates(PlaceService.MOST_WISHES));
    }
  }
}
