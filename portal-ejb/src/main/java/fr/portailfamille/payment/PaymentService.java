package fr.portailfamille.payment;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.payment.internal.AttemptBook;
import fr.portailfamille.payment.internal.BankDesk;
import fr.portailfamille.payment.internal.PaymentAttempt;
import fr.portailfamille.payment.internal.PaymentProvider;
import fr.portailfamille.payment.internal.PaymentReference;
import fr.portailfamille.payment.internal.PaymentTransition.Cause;
import fr.portailfamille.payment.internal.SettlementBook;
import fr.portailfamille.payment.internal.Stories;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Payment attempts: started by the room that knows the debt, sent to the bank by the family, and
 * decided by the bank's word alone. The way of a payment stands in docs/payments.md.
 */
@Stateless
@PermitAll
public class PaymentService {

  @Inject private Sql sql;
  @Inject private AttemptBook attempts;
  @Inject private BankDesk desk;
  @Inject private SettlementBook settlements;
  @Inject private Stories stories;
  @Inject private PaymentProvider provider;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private BusinessClock clock;

  /**
   * Starts an attempt in the caller's transaction; the caller has checked the family's right and
   * locked the household.
   *
   * @throws RefusedException PaymentAlreadyOpen while the bank may still take money for the same
   *     debt; PaymentUnavailable where the régie has no working contract
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public PaymentStarted start(StartPaymentCommand command) {
    Instant now = clock.now();
    endLapsed(command.debtKey(), now);
    PaymentProvider.Merchant merchant = provider.merchant(command.regieId());
    String transId = "%06d".formatted(sql.number("select nextval('payment_trans_seq')"));
    PaymentAttempt attempt = new PaymentAttempt(command, provider.code(), merchant, transId, now);
    attempts.add(attempt, organisationCode(command.regieId()), clock.today(), now);
    return new PaymentStarted(attempt.id(), attempt.reference(), attempt.windowEndsAt());
  }

  /**
   * The form that sends the family to the bank, and notes that it was sent. Asked again it gives
   * the same form.
   *
   * @throws RefusedException NotFound; MayNotPay for who may not pay for this household;
   *     PaymentOver when the attempt is decided, its time is over or another attempt has settled
   *     the same debt
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public PaymentForm form(long householdId, String reference) {
    households.requireRight(householdId, Right.PAY);
    PaymentAttempt attempt = owned(householdId, reference);
    Instant now = clock.now();
    boolean inTime = now.isBefore(attempt.windowEndsAt());
    if (!attempt.status().isOpen() || !inTime || stories.isPaidOtherwise(attempt.id())) {
      throw new RefusedException(new PaymentOver(attempt.status()));
    }
    PaymentForm form = provider.form(attempt);
    if (attempt.status() == PaymentStatus.CREATED) {
      attempts.move(attempt, PaymentStatus.PENDING, Cause.SENT_TO_BANK, null, now);
    }
    return form;
  }

  /**
   * Recommencer: the family says that it did not pay, and can pay the same debt anew. A bank takes
   * the form of an attempt once, so whoever left its page has no way back to it. The bank is asked
   * at once; money that it takes all the same is settled or credited like any that comes late.
   *
   * @return the debt
   * @throws RefusedException NotFound; MayNotPay; PaymentOver when the attempt is decided
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String giveUp(long householdId, String reference) {
    households.requireRight(householdId, Right.PAY);
    PaymentAttempt attempt = owned(householdId, reference);
    if (!attempt.status().isOpen()) {
      throw new RefusedException(new PaymentOver(attempt.status()));
    }
    Instant now = clock.now();
    if (now.isBefore(attempt.windowEndsAt())) {
      attempt.giveUp(now);
    }
    return attempt.debtKey();
  }

  /**
   * Takes a message of a bank: the first of two transactions, to be committed before the bank is
   * answered. Whoever sends it is unknown until its signature is checked.
   *
   * @param providerCode whose endpoint was called
   * @param body as it came, a form in UTF-8
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Reception receive(String providerCode, String body) {
    if (!provider.code().equals(providerCode)) {
      throw new IllegalArgumentException("No such provider: " + providerCode);
    }
    return desk.receive(provider, body);
  }

  /** The payment by which the bank may still take money for a debt. */
  @CallerNotChecked
  public Optional<PendingPayment> open(String debtKey) {
    return Optional.ofNullable(open(List.of(debtKey)).get(debtKey));
  }

  /** The same for several debts in one query; without those that nothing is under way for. */
  @CallerNotChecked
  public Map<String, PendingPayment> open(Collection<String> debtKeys) {
    Map<String, PendingPayment> open = new HashMap<>();
    if (debtKeys.isEmpty()) {
      return open;
    }
    sql.list(
        """
        select debt_key, reference, regie_id, amount_cents, created_at, window_ends_at
          from payment_attempt
         where debt_key = any(?) and window_ends_at > ?
           and status in ('CREATED', 'PENDING', 'UNKNOWN')
        """,
        row -> open.put(row.getString("debt_key"), PendingPayment.of(row)),
        debtKeys,
        clock.now());
    return open;
  }

  /**
   * The key of a debt that is paid again and again, as an account is: each payment that came opens
   * a new round of it, so that it settles nothing of the next.
   *
   * @throws RefusedException PaymentAlreadyOpen while the bank may still take money for a round
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String round(long householdId, String debt) {
    openRound(householdId, debt)
        .ifPresent(
            open -> {
              throw new RefusedException(new PaymentAlreadyOpen(open.windowEndsAt()));
            });
    long paid =
        sql.number(
            "select count(*) from payment_attempt where household_id = ?"
                + " and starts_with(debt_key, ?) and status = 'PAID'",
            householdId,
            debt + ":");
    return debt + ":" + paid;
  }

  /** The payment by which the bank may still take money for any round of a debt. */
  @CallerNotChecked
  public Optional<PendingPayment> openRound(long householdId, String debt) {
    return sql.first(
        """
        select reference, regie_id, amount_cents, created_at, window_ends_at from payment_attempt
         where household_id = ? and starts_with(debt_key, ?) and window_ends_at > ?
           and status in ('CREATED', 'PENDING', 'UNKNOWN')
         order by window_ends_at desc limit 1
        """,
        PendingPayment::of,
        householdId,
        debt + ":",
        clock.now());
  }

  /** The story of a payment for its family; NotFound for everybody else. */
  public PaymentStory story(long householdId, String reference) {
    households.requireRight(householdId, Right.VIEW);
    return stories.tell(householdId, reference);
  }

  /** Payments of a household under way, oldest first; NotFound for who does not belong to it. */
  public List<PendingPayment> pending(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return stories.pending(householdId);
  }

  /** What a mail about an attempt tells; for the outbox, the caller is not checked. */
  @CallerNotChecked
  public PaymentReceipt receipt(long attemptId) {
    return sql.first(
            """
            select household_id, regie_id, reference, amount_cents, received_cents, payer_email,
                   paid_at, debt_key
              from payment_attempt where id = ?
            """,
            row ->
                new PaymentReceipt(
                    attemptId,
                    row.getLong("household_id"),
                    row.getLong("regie_id"),
                    row.getString("reference"),
                    Money.ofCents(row.getLong("amount_cents")),
                    row.getObject("received_cents") == null
                        ? null
                        : Money.ofCents(row.getLong("received_cents")),
                    row.getString("payer_email"),
                    Sql.instant(row, "paid_at"),
                    row.getString("debt_key")),
            attemptId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** Whose attempt it is, unlocked: the household is to be locked before the attempt. */
  @CallerNotChecked
  public OptionalLong householdOf(long attemptId) {
    return settlements.householdOf(attemptId);
  }

  /**
   * A paid attempt that still waits for its settlement, locked until the end of the caller's
   * transaction; nothing when it is settled already. The household is locked before, pools after.
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<PaidAttempt> lockUnsettled(long attemptId) {
    return settlements.lockUnsettled(attemptId);
  }

  /** Ends a settlement: confirmed, or credited when what was paid for cannot be had any more. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void settled(long attemptId, boolean credited) {
    settlements.end(attemptId, credited);
  }

  /** Notes a settlement that failed, in a transaction of its own; it is tried again later. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void settlementFailed(long attemptId, String error) {
    settlements.failed(attemptId, error);
  }

  /** Attempts whose settlement is due now, the longest waiting first. */
  @CallerNotChecked
  public List<Long> dueSettlements(int max) {
    return settlements.due(max);
  }

  /** Where families' browsers may post to: the hosts of every régie's gateway. */
  public Set<String> gatewayOrigins() {
    return provider.gatewayOrigins();
  }

  private void endLapsed(String debtKey, Instant now) {
    for (PaymentAttempt open : attempts.lockOpen(debtKey)) {
      if (!endIfLapsed(open, now)) {
        throw new RefusedException(new PaymentAlreadyOpen(open.windowEndsAt()));
      }
    }
  }

  private boolean endIfLapsed(PaymentAttempt attempt, Instant now) {
    if (now.isBefore(attempt.windowEndsAt())) {
      return false;
    }
    if (attempt.status().isOpen()) {
      attempts.move(attempt, PaymentStatus.EXPIRED, Cause.WINDOW_OVER, null, now);
    }
    return true;
  }

  private String organisationCode(long regieId) {
    RegieView regie = organisations.regie(regieId);
    return organisations.byId(regie.organisationId()).code();
  }

  private PaymentAttempt owned(long householdId, String reference) {
    return attempts
        .lock(PaymentReference.isPossible(reference) ? reference : "")
        .filter(attempt -> attempt.householdId() == householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
