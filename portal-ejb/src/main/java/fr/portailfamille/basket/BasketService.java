package fr.portailfamille.basket;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.basket.internal.Basket;
import fr.portailfamille.basket.internal.BasketStore;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.HoldCommand;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.OfferedPlaces;
import fr.portailfamille.booking.OpenBasket;
import fr.portailfamille.booking.PlaceService;
import fr.portailfamille.booking.PlanningChanged;
import fr.portailfamille.booking.SeriesOutcome;
import fr.portailfamille.booking.SeriesPlaces;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PendingPayment;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The basket of a household: hold, empty, lapse; {@link BasketPaymentService} pays it.
 * Family-facing methods check the caller; methods that write run inside {@code shared.Entrance}.
 */
@Stateless
@PermitAll
public class BasketService {

  @Inject private BasketStore baskets;
  @Inject private PlaceService places;
  @Inject private OfferedPlaces offered;
  @Inject private SeriesPlaces series;
  @Inject private HouseholdService households;
  @Inject private PaymentService payments;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;
  @Inject private Event<BasketExpired> expired;
  @Inject private Event<PlanningChanged> changed;

  /**
   * Terminer les modifications: holds what was ticked until the basket's hour, confirms and charges
   * what goes to the account, and gives up what was unticked. What cannot be is told with its
   * reasons, the rest is done.
   *
   * @throws RefusedException NotFound, MayNotBook, PaymentUnderWay, TooManyDates, or where a place
   *     cannot be cancelled as shown; nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public HoldOutcome submit(SubmitPlanningCommand command) {
    HouseholdView household = households.requireAccess(command.householdId(), Right.BOOK);
    places.lockHousehold(household.id());
    HoldOutcome outcome =
        places.hold(
            household,
            new HoldCommand(
                household.id(),
                command.regieId(),
                command.wishes(),
                command.releasedBookingIds(),
                command.cancelled(),
                command.together()),
            () -> basketFor(household, command.regieId()));
    Long basket = outcome.basketId() == 0 ? null : outcome.basketId();
    if (outcome.held() == 0 && basket != null && closeIfNothingIsHeld(basket)) {
      outcome = outcome.withoutBasket();
    }
    if (PlanningChanged.isOne(outcome)) {
      changed.fire(PlanningChanged.of(household.id(), outcome));
    }
    audit.record(
        "basket.submitted",
        "basket",
        basket,
        Map.of(
            "household", household.id(),
            "held", outcome.held(),
            "confirmed", outcome.confirmed().size(),
            "waiting", outcome.inLine().size(),
            "released", outcome.released() + outcome.cancelled().size(),
            "refused", outcome.refused().size()));
    return outcome;
  }

  private boolean closeIfNothingIsHeld(long basketId) {
    Basket basket = baskets.find(basketId).orElseThrow();
    List<BookingLine> left = places.lines(basketId);
    if (left.isEmpty()) {
      baskets.remove(basket);
    } else if (left.stream().noneMatch(l -> l.status() == BookingStatus.HELD)) {
      basket.close(BasketStatus.ABANDONED, clock.now());
    } else {
      return false;
    }
    return true;
  }

  /**
   * Enrols persons in series, outings and stays and holds all their dates until the hour of the
   * basket; each wish is met whole or not at all, those that cannot be met are told with their
   * reasons.
   *
   * @throws RefusedException NotFound, MayNotBook, PaymentUnderWay, TooManyDates; nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SeriesOutcome book(BookSeriesCommand command) {
    HouseholdView household = households.requireAccess(command.householdId(), Right.BOOK);
    places.lockHousehold(household.id());
    Map<Long, OpenBasket> opened = new TreeMap<>();
    for (long regie : series.regies(household, command.wishes())) {
      opened.put(regie, basketFor(household, regie));
    }
    SeriesOutcome outcome = series.hold(household, command.wishes(), opened);
    for (OpenBasket basket : opened.values()) {
      if (places.lines(basket.id()).isEmpty()) {
        baskets.find(basket.id()).ifPresent(baskets::remove);
      } else {
        audit.record(
            "basket.submitted",
            "basket",
            basket.id(),
            Map.of(
                "household", household.id(),
                "held", outcome.held().size(),
                "released", 0,
                "refused", outcome.refused().size()));
      }
    }
    return outcome;
  }

  /**
   * Accepts a place offered from the waiting list, with those offered together with it: they go
   * into the basket and are kept there until the offer's own hour, or are confirmed at once where
   * the account is charged.
   *
   * @return the basket; 0 where the place is confirmed
   * @throws RefusedException NotFound, MayNotBook, OfferOver, PaymentUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long accept(long householdId, long entryId) {
    HouseholdView household = households.requireAccess(householdId, Right.BOOK);
    places.lockHousehold(householdId);
    if (offered.isCharged(householdId, entryId)) {
      List<Long> taken = offered.take(householdId, entryId);
      changed.fire(PlanningChanged.confirmed(householdId, taken));
      accepted(entryId, Map.of("household", householdId, "count", taken.size()));
      return 0;
    }
    OpenBasket basket = basketFor(household, offered.regie(householdId, entryId));
    int taken = offered.accept(householdId, entryId, basket.id());
    accepted(entryId, Map.of("household", householdId, "basket", basket.id(), "count", taken));
    return basket.id();
  }

  private void accepted(long entryId, Map<String, Object> facts) {
    audit.record("waiting.accepted", "waiting_entry", entryId, facts);
  }

  /** The open basket of the household at the régie, unless it is being paid; or a new one. */
  private OpenBasket basketFor(HouseholdView household, long regieId) {
    Instant now = clock.now();
    Optional<Basket> open = baskets.openOf(household.id(), regieId);
    if (open.isPresent() && open.get().isOpenAt(now)) {
      refuseWhilePaying(open.get());
      return new OpenBasket(open.get().id(), open.get().expiresAt(), false);
    }
    open.ifPresent(this::lapse);
    Instant until = now.plus(settings.value(BasketSettings.HOLD, Scope.regie(regieId)));
    Basket added = baskets.add(new Basket(household.id(), regieId, now, until));
    return new OpenBasket(added.id(), until, true);
  }

  private void lapse(Basket basket) {
    Instant now = clock.now();
    basket.close(BasketStatus.EXPIRED, now);
    offered.leaveBasket(basket.id(), now);
    if (places.lines(basket.id()).stream().anyMatch(l -> l.status() != BookingStatus.CANCELLED)) {
      expired.fire(new BasketExpired(basket.id()));
    }
  }

  private void refuseWhilePaying(Basket basket) {
    payments
        .open(basket.debtKey())
        .ifPresent(
            payment -> {
              throw new RefusedException(new PaymentUnderWay(payment.windowEndsAt()));
            });
  }

  /** The baskets of the household that wait for payment, each with its hour. */
  public List<BasketView> open(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    Instant now = clock.now();
    List<Basket> open =
        baskets.openOf(householdId).stream().filter(basket -> basket.isOpenAt(now)).toList();
    return views(open, now).stream().filter(basket -> !basket.lines().isEmpty()).toList();
  }

  /**
   * One basket of the household, whatever its state.
   *
   * @throws RefusedException NotFound
   */
  public BasketView basket(long householdId, long basketId) {
    households.requireRight(householdId, Right.VIEW);
    return views(List.of(baskets.own(householdId, basketId)), clock.now()).get(0);
  }

  /** In one query for the lines and one for the payments of all of them. */
  private List<BasketView> views(List<Basket> some, Instant now) {
    Map<Long, List<BookingLine>> lines = places.lines(some.stream().map(Basket::id).toList());
    Map<String, PendingPayment> paying =
        payments.open(some.stream().map(basket -> basket.debtKey()).toList());
    return some.stream()
        .map(
            basket ->
                view(
                    basket,
                    lines.getOrDefault(basket.id(), List.of()),
                    paying.get(basket.debtKey()),
                    now))
        .toList();
  }

  private static BasketView view(
      Basket basket, List<BookingLine> lines, PendingPayment payment, Instant now) {
    BasketStatus status =
        basket.status() == BasketStatus.OPEN && !basket.isOpenAt(now)
            ? BasketStatus.EXPIRED
            : basket.status();
    List<BookingLine> held = lines.stream().filter(line -> line.isHeldAt(now)).toList();
    return new BasketView(
        basket.id(),
        basket.householdId(),
        basket.regieId(),
        status,
        basket.expiresAt(),
        held,
        payment);
  }

  /**
   * Tout supprimer: gives every held place back.
   *
   * @throws RefusedException NotFound, MayNotBook, PaymentUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void discard(long householdId, long basketId) {
    households.requireRight(householdId, Right.BOOK);
    places.lockHousehold(householdId);
    Basket basket = baskets.own(householdId, basketId);
    if (basket.status() != BasketStatus.OPEN) {
      return;
    }
    refuseWhilePaying(basket);
    Instant now = places.lockPools(places.lockPersons(basketId));
    places.releaseAll(basketId, now);
    basket.close(BasketStatus.ABANDONED, now);
    audit.record("basket.discarded", "basket", basketId, Map.of("household", householdId));
  }

  /**
   * Retirer: gives some held places back and leaves the rest, with its hour; with a date of a
   * series all others of it. What was taken out already, or has lapsed, is left as it is.
   *
   * @throws RefusedException NotFound for bookings of another basket, MayNotBook, PaymentUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void remove(RemoveBookingsCommand command) {
    long householdId = command.householdId();
    households.requireRight(householdId, Right.BOOK);
    places.lockHousehold(householdId);
    Basket basket = baskets.own(householdId, command.basketId());
    if (command.bookingIds().isEmpty()) {
      return;
    }
    refuseWhilePaying(basket);
    Instant now = places.lockPools(places.lockPersons(basket.id()));
    List<BookingLine> lines = places.lines(basket.id());
    List<Long> out = command.bookingIds();
    if (!lines.stream().map(BookingLine::id).toList().containsAll(out)) {
      throw new RefusedException(new NotFound());
    }
    int released = places.release(householdId, basket.id(), out, now);
    boolean empty =
        places.lines(basket.id()).stream().noneMatch(l -> l.status() == BookingStatus.HELD);
    if (empty && basket.isOpenAt(now)) {
      basket.close(BasketStatus.ABANDONED, now);
    }
    audit.record(
        "basket.removed",
        "basket",
        basket.id(),
        Map.of("household", householdId, "released", released));
  }

  /**
   * Baskets whose hour has passed and that nobody has closed yet, and closed ones that still have
   * lapsed holds to mark; for the sweep.
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<Long> lapsed(int most) {
    Instant now = clock.now();
    return Stream.concat(
            baskets.lapsed(now, most).stream(), places.basketsWithLapsedHolds(now, most).stream())
        .distinct()
        .sorted()
        .limit(most)
        .toList();
  }

  /** Closes a basket whose hour has passed: its places are free. For the sweep; safe to repeat. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void expire(long basketId) {
    Optional<Basket> found = baskets.find(basketId);
    if (found.isEmpty()) {
      return;
    }
    long householdId = found.get().householdId();
    places.lockHousehold(householdId);
    Instant now = places.lockPools(places.lockPersons(basketId));
    Basket basket = baskets.refresh(found.get());
    if (basket.status() == BasketStatus.OPEN && !basket.isOpenAt(now)) {
      lapse(basket);
    }
  }

  /** What a mail about the basket tells; for the outbox, the caller is not checked. */
  @CallerNotChecked
  public BasketReport report(long basketId) {
    Basket basket = baskets.find(basketId).orElseThrow();
    return new BasketReport(
        basketId,
        basket.householdId(),
        basket.regieId(),
        basket.expiresAt(),
        places.lines(basketId));
  }
}
