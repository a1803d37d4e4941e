package fr.portailfamille.payment.internal;

import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.payment.PaymentReceived;
import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.Reception;
import fr.portailfamille.payment.UnexpectedMoneyReceived;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.payment.internal.PaymentMessage.Source;
import fr.portailfamille.payment.internal.PaymentProvider.Authenticity;
import fr.portailfamille.payment.internal.PaymentTransition.Cause;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Takes the bank's word: everything that must be true before the bank is answered, in one
 * transaction. What is not genuine is kept aside and changes nothing.
 */
@Dependent
public class BankDesk {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private AttemptBook attempts;
  @Inject private KeptAside keptAside;
  @Inject private LedgerService ledger;
  @Inject private BusinessClock clock;
  @Inject private Event<PaymentReceived> received;
  @Inject private Event<UnexpectedMoneyReceived> unexpected;

  public Reception receive(PaymentProvider provider, String body) {
    Optional<SortedMap<String, String>> form = FormBody.parse(body);
    if (form.isEmpty()) {
      return keptAside.keep(provider.code(), Verdict.MALFORMED, body);
    }
    SortedMap<String, String> fields = form.get();
    String reference = provider.reference(fields);
    Optional<PaymentAttempt> attempt =
        PaymentReference.isPossible(reference) ? attempts.find(reference) : Optional.empty();
    if (attempt.filter(found -> found.provider().equals(provider.code())).isEmpty()) {
      return keptAside.keep(provider.code(), Verdict.UNKNOWN_REFERENCE, body);
    }
    Authenticity authenticity = provider.check(fields, attempt.get());
    if (authenticity != Authenticity.GENUINE) {
      return keptAside.keep(provider.code(), Verdict.valueOf(authenticity.name()), body);
    }
    BankWord word = provider.word(fields);
    // locked only now: a forger must not be able to make a family's payment wait
    return apply(attempts.lock(reference).orElseThrow(), word, body, Source.NOTIFICATION);
  }

  /**
   * Takes what the bank answered about an attempt, locked before: each word as if the bank had sent
   * it. Knowing of none ends what is open.
   */
  void answered(PaymentAttempt attempt, List<BankWord> words, String body) {
    words.forEach(word -> apply(attempt, word, body, Source.INQUIRY));
    if (words.isEmpty()) {
      knowsNothing(attempt, body);
    }
    boolean doubt = words.stream().map(BankWord::meaning).anyMatch(BankDesk::leavesADoubt);
    boolean mayStillCome =
        attempt.status() != PaymentStatus.PAID && (doubt || attempt.status().isOpen());
    if (mayStillCome) {
      attempt.askAgain(clock.now());
    } else {
      attempt.askNoMore();
    }
  }

  /** The bank was asked in vain: the attempt stays in doubt and the bank is asked again. */
  void unanswered(PaymentAttempt attempt) {
    Instant now = clock.now();
    if (attempt.status().mayBecome(PaymentStatus.UNKNOWN)) {
      attempts.move(attempt, PaymentStatus.UNKNOWN, Cause.NO_ANSWER, null, now);
    }
    attempt.askAgain(now);
  }

  /** Nobody can be asked: never sent to the bank, or a régie without the contract for it. */
  void notAsked(PaymentAttempt attempt) {
    if (attempt.status().isOpen()) {
      attempts.move(attempt, PaymentStatus.EXPIRED, Cause.WINDOW_OVER, null, clock.now());
    }
    attempt.askNoMore();
  }

  private void knowsNothing(PaymentAttempt attempt, String body) {
    Instant now = clock.now();
    boolean open = attempt.status().isOpen();
    PaymentMessage message =
        new PaymentMessage(
            attempt.id(),
            attempt.provider(),
            Source.INQUIRY,
            now,
            open ? Verdict.APPLIED : Verdict.NO_CHANGE,
            body);
    em.persist(message);
    if (open) {
      attempts.move(attempt, PaymentStatus.EXPIRED, Cause.INQUIRY, message.id(), now);
    }
  }

  private static boolean leavesADoubt(Meaning meaning) {
    return meaning == Meaning.STILL_PENDING || meaning == Meaning.UNCLEAR;
  }

  private Reception apply(PaymentAttempt attempt, BankWord word, String body, Source source) {
    Instant now = clock.now();
    Verdict verdict = Judgement.on(attempt, word);
    PaymentMessage message =
        new PaymentMessage(attempt.id(), attempt.provider(), source, now, verdict, body);
    em.persist(message);
    Cause cause = source == Source.INQUIRY ? Cause.INQUIRY : Cause.BANK;
    boolean firstMoney = word.meaning() == Meaning.PAID && attempt.status() != PaymentStatus.PAID;
    boolean money = word.amount() != null && word.amount().isPositive();
    if (firstMoney && money) {
      takeMoney(attempt, word, message, cause, now);
    } else if (verdict == Verdict.SECOND_PAYMENT) {
      takeSecondMoney(attempt, word);
    } else if (verdict == Verdict.APPLIED) {
      attempts.move(attempt, Judgement.target(word), cause, message.id(), now);
    }
    boolean settle = firstMoney && verdict == Verdict.APPLIED;
    return new Reception(Answer.to(attempt, word), settle ? attempt.id() : null);
  }

  private void takeMoney(
      PaymentAttempt attempt, BankWord word, PaymentMessage message, Cause cause, Instant now) {
    attempt.received(word, now);
    attempts.move(attempt, PaymentStatus.PAID, cause, message.id(), now);
    Settlement settlement = new Settlement(attempt.id(), now);
    boolean asAsked = word.amount().equals(attempt.amount());
    if (!asAsked) {
      settlement.end(true, now);
    }
    em.persist(settlement);
    ledger.recordPayment(
        attempt.householdId(), attempt.regieId(), word.amount(), attempt.id(), attempt.reference());
    if (asAsked) {
      received.fire(new PaymentReceived(attempt.id()));
    } else {
      unexpected.fire(new UnexpectedMoneyReceived(attempt.id(), word.amount(), ""));
    }
  }

  private void takeSecondMoney(PaymentAttempt attempt, BankWord word) {
    boolean recorded =
        ledger.recordSecondPayment(
            attempt.householdId(),
            attempt.regieId(),
            word.amount(),
            attempt.id(),
            word.transactionUuid(),
            attempt.reference());
    if (recorded) {
      unexpected.fire(
          new UnexpectedMoneyReceived(attempt.id(), word.amount(), word.transactionUuid()));
    }
  }
}
