package fr.portailfamille.basket;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.basket.internal.Basket;
import fr.portailfamille.basket.internal.BasketStore;
import fr.portailfamille.basket.internal.InvoiceLines;
import fr.portailfamille.billing.CreditUse;
import fr.portailfamille.billing.InvoiceIssued;
import fr.portailfamille.billing.InvoiceService;
import fr.portailfamille.billing.IssueInvoiceCommand;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.Confirmation;
import fr.portailfamille.booking.OfferedPlaces;
import fr.portailfamille.booking.PlaceService;
import fr.portailfamille.payment.PaidAttempt;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a payment settles: the second transaction, after the bank's word was stored. Repeating it
 * changes nothing; its failure undoes nothing of the first.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SettlementService {

  @Inject private BasketStore baskets;
  @Inject private PlaceService places;
  @Inject private OfferedPlaces offered;
  @Inject private PaymentService payments;
  @Inject private InvoiceService invoices;
  @Inject private LedgerService ledger;
  @Inject private CreditUse credits;
  @Inject private AccountPaymentService accounts;
  @Inject private AuditTrail audit;
  @Inject private Event<BasketPaid> paidEvent;
  @Inject private Event<PaymentCredited> creditedEvent;

  /**
   * Confirms the places that were paid for and issues their invoice; places that lapsed are taken
   * again, all or none; where that cannot be the money stays to the family's credit.
   */
  public void settle(long attemptId) {
    Optional<BasketStore.Paying> found = baskets.paying(attemptId);
    if (found.isEmpty()) {
      settleWithoutBasket(attemptId);
      return;
    }
    BasketStore.Paying paying = found.get();
    places.lockHousehold(paying.householdId());
    offered.comeBack(paying.basketId(), paying.bookingIds());
    List<BookingLine> booked = places.lockPersons(paying.basketId());
    Optional<PaidAttempt> unsettled = payments.lockUnsettled(attemptId);
    if (unsettled.isEmpty()) {
      return;
    }
    PaidAttempt paid = unsettled.get();
    Instant now = places.lockPools(booked);
    Optional<Confirmation> confirmed = confirm(paying, paid, now);
    if (confirmed.isEmpty()) {
      payments.settled(attemptId, true);
      audit.record(
          "payment.credited", "payment_attempt", attemptId, Map.of("amount", paid.amount()));
      creditedEvent.fire(new PaymentCredited(paying.basketId(), attemptId));
      return;
    }
    InvoiceIssued invoice = invoices.issue(invoiceFor(paid, paying, confirmed.get().bookings()));
    credits.pay(paying.householdId(), paying.regieId(), invoice.invoiceId(), paying.credit());
    payments.settled(attemptId, false);
    close(paying.basketId(), confirmed.get(), now);
    audit.record(
        "basket.paid",
        "basket",
        paying.basketId(),
        Map.of("attempt", attemptId, "invoice", invoice.invoiceId(), "amount", paid.amount()));
    paidEvent.fire(
        new BasketPaid(paying.basketId(), attemptId, invoice.invoiceId(), paying.credit()));
  }

  /**
   * All or nothing, for what came and the credit that goes with it. That credit is gone where the
   * account stands in the family's favour by less than both, what came being counted already.
   */
  private Optional<Confirmation> confirm(BasketStore.Paying paying, PaidAttempt paid, Instant now) {
    Money both = paid.amount().plus(paying.credit());
    boolean there =
        paying.credit().isZero()
            || ledger.lockCredit(paying.householdId(), paying.regieId()).compareTo(both) >= 0;
    return there
        ? Optional.of(places.confirm(paying.basketId(), paying.bookingIds(), both, now))
            .filter(confirmation -> !confirmation.isEmpty())
        : Optional.empty();
  }

  /**
   * Money for an account counts for it; for something that is no basket (any more) it stays to the
   * family's credit.
   */
  private void settleWithoutBasket(long attemptId) {
    OptionalLong household = payments.householdOf(attemptId);
    if (household.isEmpty()) {
      return;
    }
    places.lockHousehold(household.getAsLong());
    payments
        .lockUnsettled(attemptId)
        .ifPresent(
            paid -> {
              if (AccountDebt.isOne(paid.debtKey())) {
                accounts.settle(paid);
                return;
              }
              payments.settled(attemptId, true);
              audit.record(
                  "payment.credited",
                  "payment_attempt",
                  attemptId,
                  Map.of("amount", paid.amount(), "debt", paid.debtKey()));
            });
  }

  /**
   * Confirms a basket that costs nothing, or what the credit of the account pays as a whole.
   *
   * @param lines its bookings, whose household and persons are locked
   * @param credit what the basket costs
   * @throws RefusedException BasketLapsed; CreditChanged where there is less credit by now
   */
  public void settleAtOnce(long basketId, List<BookingLine> lines, Money credit) {
    Instant now = places.lockPools(lines);
    Basket basket = baskets.find(basketId).orElseThrow();
    if (!credit.isZero()) {
      Money there = ledger.lockCredit(basket.householdId(), basket.regieId());
      if (there.compareTo(credit) < 0) {
        throw new RefusedException(new CreditChanged(there));
      }
    }
    List<Long> held =
        places.lines(basketId).stream()
            .filter(line -> line.status() == BookingStatus.HELD)
            .map(BookingLine::id)
            .toList();
    Confirmation confirmed = places.confirm(basketId, held, credit, now);
    if (confirmed.isEmpty()) {
      throw new RefusedException(new BasketLapsed(basket.expiresAt()));
    }
    InvoiceIssued invoice =
        invoices.issue(
            new IssueInvoiceCommand(
                basket.householdId(),
                basket.regieId(),
                "basket:" + basketId + (credit.isZero() ? ":free" : ":credit"),
                firstDay(confirmed.bookings()),
                lastDay(confirmed.bookings()),
                InvoiceLines.of(confirmed.bookings()),
                null));
    credits.pay(basket.householdId(), basket.regieId(), invoice.invoiceId(), credit);
    close(basketId, confirmed, now);
    audit.record(
        credit.isZero() ? "basket.free" : "basket.paid-by-credit",
        "basket",
        basketId,
        Map.of("invoice", invoice.invoiceId(), "amount", credit));
    paidEvent.fire(new BasketPaid(basketId, 0, invoice.invoiceId(), credit));
  }

  private static LocalDate firstDay(List<BookingLine> lines) {
    return lines.stream().map(BookingLine::day).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate lastDay(List<BookingLine> lines) {
    return lines.stream().map(BookingLine::day).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static IssueInvoiceCommand invoiceFor(
      PaidAttempt paid, BasketStore.Paying paying, List<BookingLine> confirmed) {
    return new IssueInvoiceCommand(
        paid.householdId(),
        paid.regieId(),
        "basket:" + paying.basketId() + ":attempt:" + paid.attemptId(),
        firstDay(confirmed),
        lastDay(confirmed),
        InvoiceLines.of(confirmed),
        paid.ledgerEntryId());
  }

  private void close(long basketId, Confirmation confirmed, Instant now) {
    if (!confirmed.holdsMore()) {
      baskets.find(basketId).orElseThrow().close(BasketStatus.PAID, now);
    }
  }
}
