package fr.portailfamille.basket;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.basket.internal.Basket;
import fr.portailfamille.basket.internal.BasketStore;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.HeldCheck;
import fr.portailfamille.booking.PlaceService;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.payment.PaymentAlreadyOpen;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.PaymentSettings;
import fr.portailfamille.payment.PaymentStarted;
import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A family pays its basket: asks whether it can, and opens the payment. Checks the caller; what
 * writes runs inside {@code shared.Entrance}. {@link SettlementService} ends what begins here.
 */
@Stateless
@PermitAll
public class BasketPaymentService {

  @Inject private BasketStore baskets;
  @Inject private PlaceService places;
  @Inject private HouseholdService households;
  @Inject private PaymentService payments;
  @Inject private SettlementService settlements;
  @Inject private LedgerService ledger;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * What the booking rules say of the basket before it is paid: places to take out first, and what
   * has come up since they were held.
   *
   * @throws RefusedException NotFound
   */
  public HeldCheck check(long householdId, long basketId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    Basket basket = baskets.own(householdId, basketId);
    Instant now = clock.now();
    return places.check(
        household, basket.isOpenAt(now) ? held(places.lines(basketId), now) : List.of());
  }

  /**
   * Avoir: what the family could use for a basket of what stands in its favour at the régie, never
   * more than the basket costs; zero where there is none.
   *
   * @throws RefusedException NotFound
   */
  public Money credit(long householdId, long basketId) {
    households.requireRight(householdId, Right.VIEW);
    Basket basket = baskets.own(householdId, basketId);
    return usable(basket, total(held(places.lines(basketId), clock.now())));
  }

  /**
   * What the family said that its credit pays beside a payment by card; zero for payments without,
   * of something else or unknown.
   *
   * @throws RefusedException NotFound for other households
   */
  public Money creditBeside(long householdId, String reference) {
    households.requireRight(householdId, Right.VIEW);
    return baskets.creditBeside(householdId, reference);
  }

  /**
   * What stands in the family's favour now at the régie of one of its payments: where such money
   * was credited, it may have been used since.
   *
   * @throws RefusedException NotFound for other households
   */
  public Money creditNow(long householdId, String reference) {
    households.requireRight(householdId, Right.VIEW);
    return baskets
        .regieOf(householdId, reference)
        .map(regie -> ledger.credit(householdId, regie))
        .orElse(Money.ZERO);
  }

  private Money usable(Basket basket, Money total) {
    Money credit = ledger.credit(basket.householdId(), basket.regieId());
    return credit.compareTo(total) < 0 ? credit : total;
  }

  private static Money total(List<BookingLine> held) {
    return held.stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus);
  }

  /** The same without credit. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<PaymentStarted> pay(long householdId, long basketId) {
    return pay(householdId, basketId, Money.ZERO);
  }

  /**
   * Payer: opens a payment of all that the basket holds, and prolongs its holds once to the end of
   * the bank's window plus a margin. What costs nothing is confirmed at once, and so is what the
   * credit of the account pays as a whole.
   *
   * @param credit what the family was told that it can use of its credit, and uses; zero for none.
   *     It is only counted when the places are confirmed: should it be gone by then, what came by
   *     card is credited
   * @return the payment to send the family to; empty where there was nothing to pay
   * @throws RefusedException NotFound, MayNotPay, BasketLapsed, BasketEmpty, CreditChanged,
   *     SessionClosed for days that do not take place any more, or the payment's own refusals while
   *     another one of it is open
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<PaymentStarted> pay(long householdId, long basketId, Money credit) {
    HouseholdView household = households.requireAccess(householdId, Right.PAY);
    places.lockHousehold(householdId);
    Basket basket = baskets.own(householdId, basketId);
    Instant seen = clock.now();
    if (!basket.isOpenAt(seen)) {
      throw new RefusedException(new BasketLapsed(basket.expiresAt()));
    }
    List<BookingLine> lines = places.lockPersons(basketId);
    List<BookingLine> held = held(lines, seen);
    if (held.isEmpty()) {
      throw new RefusedException(new BasketEmpty());
    }
    HeldCheck check = places.check(household, held);
    if (!check.isPayable()) {
      throw new RefusedException(check.refusals());
    }
    Money total = total(held);
    if (!credit.isZero() && !credit.equals(usable(basket, total))) {
      throw new RefusedException(new CreditChanged(usable(basket, total)));
    }
    Money rest = total.minus(credit);
    if (rest.isZero()) {
      refuseWhilePaying(basket);
      settlements.settleAtOnce(basket.id(), lines, credit);
      return Optional.empty();
    }
    Scope scope = Scope.regie(basket.regieId());
    PaymentStarted started =
        payments.start(
            new StartPaymentCommand(
                householdId,
                basket.regieId(),
                rest,
                basket.debtKey(),
                household.email(),
                settings.value(PaymentSettings.WINDOW, scope)));
    Instant now = places.lockPools(lines);
    boolean lapsed = held.stream().anyMatch(line -> !now.isBefore(line.holdUntil()));
    if (lapsed || !basket.isOpenAt(now)) {
      throw new RefusedException(new BasketLapsed(basket.expiresAt()));
    }
    if (basket.prolong(
        started.windowEndsAt().plus(settings.value(BasketSettings.PAYMENT_MARGIN, scope)))) {
      places.prolong(basketId, basket.expiresAt());
    }
    baskets.keepPaying(
        started.attemptId(), basketId, held.stream().map(BookingLine::id).toList(), credit);
    audit.record(
        "basket.paying",
        "basket",
        basketId,
        Map.of(
            "household", householdId,
            "attempt", started.attemptId(),
            "amount", rest,
            "credit", credit));
    return Optional.of(started);
  }

  /** Nothing is settled beside a payment that the bank may still take. */
  private void refuseWhilePaying(Basket basket) {
    payments
        .open(basket.debtKey())
        .ifPresent(
            open -> {
              throw new RefusedException(new PaymentAlreadyOpen(open.windowEndsAt()));
            });
  }

  private static List<BookingLine> held(List<BookingLine> lines, Instant at) {
    return lines.stream().filter(line -> line.isHeldAt(at)).toList();
  }
}
