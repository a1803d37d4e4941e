package fr.portailfamille.payment.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.payment.CardRefundRefused;
import fr.portailfamille.payment.RefundAtTheBank;
import fr.portailfamille.payment.RefundOver;
import fr.portailfamille.payment.RefundStatus;
import fr.portailfamille.payment.internal.PaymentMessage.Source;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The steps of a refund, each in a transaction of its own. What the bank holds of a payment decides
 * whether a refund of which nothing was heard is done; its error alone never does.
 */
@Dependent
public class Refunding {

  /** After so many clear noes the money comes to the account. */
  private static final int MOST_NOES = 5;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private RefundBook refunds;
  @Inject private PaymentProvider provider;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;
  @Inject private Event<CardRefundRefused> refused;

  /** Refunds to go on with now, the longest waiting first. */
  public List<Long> due(int most) {
    return refunds.due(most);
  }

  /** How the bank is asked what it holds; nothing for a refund that is over or not due. */
  public Optional<HttpRequest> look(long refundId) {
    Optional<RefundBook.Open> refund = refunds.find(refundId).filter(this::isDue);
    Optional<HttpRequest> question = refund.flatMap(open -> provider.holding(open.attempt()));
    if (refund.isPresent() && question.isEmpty()) {
      refunds
          .lock(refundId)
          .filter(this::isDue)
          .ifPresent(open -> refunds.later(open, open.status(), "NO_CONTRACT"));
    }
    return question;
  }

  /**
   * What is to be asked of the bank now, written down before; nothing where what it holds says that
   * it is done, or that nothing can be done.
   *
   * @param answer as the bank wrote it; null where it did not answer
   */
  public Optional<HttpRequest> decide(long refundId, String answer) {
    Optional<RefundBook.Open> found = refunds.lock(refundId).filter(this::isDue);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RefundBook.Open refund = found.get();
    RefundWord word = word(answer, refund);
    if (!(word instanceof RefundWord.Holds holds)) {
      refunds.later(refund, refund.status(), code(word));
      return Optional.empty();
    }
    if (refund.status() == RefundStatus.SENT) {
      if (holds.net().equals(refund.expected())) {
        done(refund, answer);
        return Optional.empty();
      }
      if (!holds.net().equals(refund.expected().plus(refund.amount()))) {
        refunds.later(refund, RefundStatus.SENT, "HOLDS_" + holds.net().cents());
        return Optional.empty();
      }
    }
    return order(refund, holds);
  }

  private Optional<HttpRequest> order(RefundBook.Open refund, RefundWord.Holds holds) {
    Money after = holds.net().minus(refund.amount());
    if (after.cents() < 0) {
      refunds.later(refund, RefundStatus.WAITING, "HOLDS_" + holds.net().cents());
      return Optional.empty();
    }
    if (!holds.settled() || refunds.isAnotherSent(refund)) {
      refunds.later(refund, RefundStatus.WAITING, "NOT_NOW");
      return Optional.empty();
    }
    refunds.sent(refund, after);
    return provider.giveBack(refund.attempt(), refund.amount(), holds, refund.reference());
  }

  /**
   * Takes what the bank answered to a refund.
   *
   * @param answer as it wrote it; null where it did not answer
   */
  public void answered(long refundId, String answer) {
    Optional<RefundBook.Open> found =
        refunds.lock(refundId).filter(open -> open.status() == RefundStatus.SENT);
    if (found.isEmpty()) {
      return;
    }
    RefundBook.Open refund = found.get();
    if (answer == null) {
      refunds.later(refund, RefundStatus.SENT, "NO_ANSWER");
      return;
    }
    RefundWord word = provider.givenBack(answer, refund.attempt(), refund.expected());
    if (word instanceof RefundWord.Done) {
      done(refund, answer);
    } else if (word instanceof RefundWord.No no) {
      keep(refund, answer, Verdict.NO_CHANGE);
      if (no.forGood() || refund.noes() + 1 >= MOST_NOES) {
        refuse(refund, no.code());
      } else {
        refunds.no(refund, no.code());
      }
    } else {
      keep(refund, answer, Verdict.NO_CHANGE);
      refunds.later(refund, RefundStatus.SENT, code(word));
    }
  }

  public Optional<Long> householdOf(long refundId) {
    return refunds.householdOf(refundId);
  }

  /** Staff have seen at the bank how it stands. */
  public void endByHand(long refundId, boolean returned, String reason) {
    RefundBook.Open refund =
        refunds.lock(refundId).orElseThrow(() -> new RefusedException(new RefundOver()));
    if (refund.status() == RefundStatus.SENT && !isDue(refund)) {
      throw new RefusedException(new RefundAtTheBank(refund.nextTryAt()));
    }
    Map<String, Object> facts = new TreeMap<>(facts(refund));
    facts.put("reason", reason);
    if (returned) {
      refunds.done(refund);
      audit.record("payment.refund-returned", "payment_attempt", refund.attempt().id(), facts);
    } else {
      refunds.refused(refund, "BY_HAND");
      audit.record("payment.refund-credited", "payment_attempt", refund.attempt().id(), facts);
      refused.fire(new CardRefundRefused(refund.id()));
    }
  }

  private void done(RefundBook.Open refund, String answer) {
    keep(refund, answer, Verdict.APPLIED);
    refunds.done(refund);
    audit.record("payment.refunded", "payment_attempt", refund.attempt().id(), facts(refund));
  }

  private void refuse(RefundBook.Open refund, String code) {
    refunds.refused(refund, code);
    audit.record("payment.refund-refused", "payment_attempt", refund.attempt().id(), facts(refund));
    refused.fire(new CardRefundRefused(refund.id()));
  }

  private static Map<String, Object> facts(RefundBook.Open refund) {
    return Map.of("household", refund.attempt().householdId(), "amount", refund.amount());
  }

  private void keep(RefundBook.Open refund, String answer, Verdict verdict) {
    em.persist(
        new PaymentMessage(
            refund.attempt().id(),
            refund.attempt().provider(),
            Source.REFUND,
            clock.now(),
            verdict,
            answer));
  }

  private RefundWord word(String answer, RefundBook.Open refund) {
    return answer == null
        ? new RefundWord.Unclear("NO_ANSWER")
        : provider.held(answer, refund.attempt());
  }

  private static String code(RefundWord word) {
    if (word instanceof RefundWord.No no) {
      return no.code();
    }
    return word instanceof RefundWord.Unclear unclear ? unclear.code() : "UNREADABLE";
  }

  private boolean isDue(RefundBook.Open refund) {
    return !clock.now().isBefore(refund.nextTryAt());
  }
}
