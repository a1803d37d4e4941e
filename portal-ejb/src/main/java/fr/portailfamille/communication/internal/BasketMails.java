package fr.portailfamille.communication.internal;

import fr.portailfamille.basket.AccountDebt;
import fr.portailfamille.basket.AccountPaid;
import fr.portailfamille.basket.BasketExpired;
import fr.portailfamille.basket.BasketPaid;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.PaymentCredited;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.payment.CardRefundRefused;
import fr.portailfamille.payment.PaymentReceipt;
import fr.portailfamille.payment.PaymentReceived;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.payment.RefundService;
import fr.portailfamille.payment.UnexpectedMoneyReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * Queues what a family hears about its baskets and payments; a household without an address hears
 * nothing.
 */
@ApplicationScoped
public class BasketMails {

  @Inject private Outbox outbox;
  @Inject private BasketService baskets;
  @Inject private PaymentService payments;
  @Inject private RefundService refunds;
  @Inject private HouseholdService households;

  /** Of an account the receipt follows once it is counted. */
  void on(@Observes PaymentReceived event) {
    if (AccountDebt.isOne(payments.receipt(event.attemptId()).debtKey())) {
      return;
    }
    payment(PaymentReceivedLetter.NAME, event.attemptId(), Map.of(), "");
  }

  void on(@Observes AccountPaid event) {
    payment(AccountPaidLetter.NAME, event.attemptId(), Map.of(), "");
  }

  void on(@Observes CardRefundRefused event) {
    HouseholdView household = households.view(refunds.refund(event.refundId()).householdId());
    queue(
        RefundRefusedLetter.NAME,
        household,
        household.email(),
        Map.of("refund", event.refundId()),
        RefundRefusedLetter.NAME + ":" + event.refundId());
  }

  void on(@Observes UnexpectedMoneyReceived event) {
    payment(
        PaymentCreditedLetter.NAME,
        event.attemptId(),
        Map.of("cents", event.amount().cents()),
        event.transaction().isEmpty() ? "" : ":" + event.transaction());
  }

  void on(@Observes PaymentCredited event) {
    payment(PaymentCreditedLetter.NAME, event.attemptId(), Map.of(), "");
  }

  void on(@Observes BasketPaid event) {
    basket(
        BasketPaidLetter.NAME,
        event.basketId(),
        Map.of(
            "basket", event.basketId(),
            "invoice", event.invoiceId(),
            "credit", event.credit().cents()));
  }

  void on(@Observes BasketExpired event) {
    basket(BasketExpiredLetter.NAME, event.basketId(), Map.of("basket", event.basketId()));
  }

  private void basket(String template, long basketId, Map<String, ?> facts) {
    HouseholdView household = households.view(baskets.report(basketId).householdId());
    queue(template, household, household.email(), facts, template + ":" + basketId);
  }

  private void payment(String template, long attemptId, Map<String, Long> more, String which) {
    PaymentReceipt receipt = payments.receipt(attemptId);
    Map<String, Long> facts = new HashMap<>(more);
    facts.put("attempt", attemptId);
    HouseholdView household = households.view(receipt.householdId());
    queue(
        template,
        household,
        receipt.payerEmail() == null ? household.email() : receipt.payerEmail(),
        facts,
        template + ":" + attemptId + which);
  }

  private void queue(
      String template, HouseholdView household, String to, Map<String, ?> facts, String fact) {
    if (to != null && !to.isBlank()) {
      outbox.queue(
          new Mail(household.organisationId(), to, "fr", template, facts, null, null, fact));
    }
  }
}
