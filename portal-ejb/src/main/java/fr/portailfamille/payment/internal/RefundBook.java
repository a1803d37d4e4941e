package fr.portailfamille.payment.internal;

import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.payment.CardRefund;
import fr.portailfamille.payment.RefundStatus;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of refunds; each changes under the lock of its payment. */
@Dependent
public class RefundBook {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int LONGEST_ERROR = 500;

  /** A call that the bank never answered may still be under way there for so long. */
  private static final Duration IN_FLIGHT = Duration.ofMinutes(2);

  private static final String TOLD =
      """
      select r.id, r.household_id, r.reference, r.amount_cents, r.status, r.created_at,
             p.reference as payment, p.card_mask
        from card_refund r join payment_attempt p on p.id = r.attempt_id
      """;

  @Inject private Sql sql;
  @Inject private AttemptBook attempts;
  @Inject private PaymentProvider provider;
  @Inject private LedgerService ledger;
  @Inject private BusinessClock clock;

  /**
   * A refund with its payment.
   *
   * @param expected what the bank holds of the payment once it is done; null until it is asked
   * @param noes how often the bank has clearly said no
   */
  record Open(
      long id,
      String reference,
      PaymentAttempt attempt,
      Money amount,
      RefundStatus status,
      Money expected,
      Instant nextTryAt,
      int noes) {}

  public void lockAttempts(Collection<Long> attemptIds) {
    if (!attemptIds.isEmpty()) {
      sql.ids(
          "select id from payment_attempt where id = any(?) order by id for no key update",
          attemptIds);
    }
  }

  public Map<Long, Money> refundable(Collection<Long> attemptIds) {
    Map<Long, Money> left = new HashMap<>();
    if (attemptIds.isEmpty()) {
      return left;
    }
    Map<Long, Boolean> regies = new HashMap<>();
    sql.list(
        """
        select p.id, p.regie_id, p.mode, p.received_cents - p.refunded_cents as left_cents
          from payment_attempt p join settlement s on s.attempt_id = p.id
         where p.id = any(?) and p.status = 'PAID' and s.status = 'DONE'
           and p.transaction_uuid is not null
        """,
        row -> {
          boolean allowed =
              regies.computeIfAbsent(row.getLong("regie_id"), provider::givesBackOnCards);
          return allowed
              ? left.put(row.getLong("id"), Money.ofCents(row.getLong("left_cents")))
              : null;
        },
        attemptIds);
    return left;
  }

  public long ask(long attemptId, Money amount) {
    PaymentAttempt attempt =
        attempts.lock(attemptId).orElseThrow(() -> new RefusedException(new NotFound()));
    Instant now = clock.now();
    long id = sql.number("select nextval('card_refund_seq')");
    String reference = attempt.reference() + "r" + id;
    sql.update(
        """
        insert into card_refund (id, reference, attempt_id, household_id, amount_cents, status,
                                 created_at, next_try_at)
        values (?, ?, ?, ?, ?, 'WAITING', ?, ?)
        """,
        id,
        reference,
        attemptId,
        attempt.householdId(),
        amount.cents(),
        now,
        now);
    ledger.recordRefund(attempt.householdId(), attempt.regieId(), amount, id, reference);
    return id;
  }

  public List<CardRefund> of(long householdId, int most) {
    return sql.list(
        TOLD + " where r.household_id = ? order by r.created_at desc, r.id desc limit ?",
        RefundBook::told,
        householdId,
        most);
  }

  public CardRefund told(long refundId) {
    return sql.first(TOLD + " where r.id = ?", RefundBook::told, refundId).orElseThrow();
  }

  private static CardRefund told(ResultSet row) throws SQLException {
    return new CardRefund(
        row.getLong("id"),
        row.getLong("household_id"),
        row.getString("reference"),
        Money.ofCents(row.getLong("amount_cents")),
        RefundStatus.valueOf(row.getString("status")),
        row.getString("payment"),
        row.getString("card_mask"),
        Sql.instant(row, "created_at"));
  }

  List<Long> due(int most) {
    return sql.ids(
        "select id from card_refund where status in ('WAITING', 'SENT') and next_try_at <= ?"
            + " order by next_try_at, id limit ?",
        clock.now(),
        most);
  }

  /** An open one, unlocked: for what never changes in it. */
  Optional<Open> find(long refundId) {
    return read(refundId, attemptOf(refundId).flatMap(attempts::find));
  }

  /** An open one, its payment locked until the end of the transaction. */
  Optional<Open> lock(long refundId) {
    return read(refundId, attemptOf(refundId).flatMap(attempts::lock));
  }

  Optional<Long> householdOf(long refundId) {
    return sql.first(
        "select household_id from card_refund where id = ?", row -> row.getLong(1), refundId);
  }

  private Optional<Long> attemptOf(long refundId) {
    return sql.first(
        "select attempt_id from card_refund where id = ?", row -> row.getLong(1), refundId);
  }

  private Optional<Open> read(long refundId, Optional<PaymentAttempt> attempt) {
    return attempt.flatMap(
        paid ->
            sql.first(
                "select * from card_refund where id = ? and status in ('WAITING', 'SENT')",
                row -> open(row, paid),
                refundId));
  }

  private static Open open(ResultSet row, PaymentAttempt attempt) throws SQLException {
    long expected = row.getLong("expected_cents");
    Money after = row.wasNull() ? null : Money.ofCents(expected);
    return new Open(
        row.getLong("id"),
        row.getString("reference"),
        attempt,
        Money.ofCents(row.getLong("amount_cents")),
        RefundStatus.valueOf(row.getString("status")),
        after,
        Sql.instant(row, "next_try_at"),
        row.getInt("noes"));
  }

  /** Whether another refund of the same payment is at the bank. */
  boolean isAnotherSent(Open refund) {
    return sql.number(
            "select count(*) from card_refund where attempt_id = ? and id <> ? and status = 'SENT'",
            refund.attempt().id(),
            refund.id())
        > 0;
  }

  /** It is about to be given to the bank, which then holds so much. */
  void sent(Open refund, Money expected) {
    Instant now = clock.now();
    sql.update(
        "update card_refund set status = 'SENT', expected_cents = ?, sent_at = ?, next_try_at = ?"
            + " where id = ?",
        expected.cents(),
        now,
        now.plus(IN_FLIGHT),
        refund.id());
  }

  /** Nothing is known yet, or nothing can be done yet: looked at again later. */
  void later(Open refund, RefundStatus status, String why) {
    int tries = (int) sql.number("select tries from card_refund where id = ?", refund.id());
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
    Duration wait = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    sql.update(
        "update card_refund set status = ?, tries = tries + 1, next_try_at = ?, last_error = ?"
            + " where id = ?",
        status,
        clock.now().plus(status == RefundStatus.SENT ? wait.plus(FIRST_PAUSE) : wait),
        shortened(why),
        refund.id());
  }

  void no(Open refund, String why) {
    later(refund, RefundStatus.WAITING, why);
    sql.update("update card_refund set noes = noes + 1 where id = ?", refund.id());
  }

  void done(Open refund) {
    end(refund, RefundStatus.DONE, null);
  }

  /** It ends without the bank: the money comes to the account. */
  void refused(Open refund, String why) {
    end(refund, RefundStatus.REFUSED, shortened(why));
    ledger.creditRefund(
        refund.attempt().householdId(),
        refund.attempt().regieId(),
        refund.amount(),
        refund.id(),
        refund.reference());
  }

  private void end(Open refund, RefundStatus status, String why) {
    sql.update(
        "update card_refund set status = ?, done_at = ?, last_error = ? where id = ?",
        status,
        clock.now(),
        why,
        refund.id());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
  }
}
