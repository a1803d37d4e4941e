package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.PaymentStory;
import fr.portailfamille.payment.PendingPayment;
import fr.portailfamille.payment.SettlementStatus;
import fr.portailfamille.payment.StoryStep;
import fr.portailfamille.payment.StoryStep.Kind;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what happened to payments, for their families and for staff. */
@Dependent
public class Stories {

  /** Whether the debt of attempt p is settled by another attempt, and was before p itself was. */
  private static final String PAID_OTHERWISE =
      """
      exists (select 1 from payment_attempt o join settlement os on os.attempt_id = o.id
               where o.debt_key = p.debt_key and o.household_id = p.household_id
                 and o.id <> p.id and os.status = 'DONE'
                 and os.done_at <= coalesce((select own.done_at from settlement own
                                              where own.attempt_id = p.id), 'infinity'))
      """;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  public PaymentStory tell(long householdId, String reference) {
    List<Long> found =
        sql.ids(
            "select id from payment_attempt where reference = ? and household_id = ?",
            PaymentReference.isPossible(reference) ? reference : "",
            householdId);
    return told(found).stream().findFirst().orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** The last so many payments of a household, the newest first. */
  public List<PaymentStory> latest(long householdId, int most) {
    return told(
        sql.ids(
            "select id from payment_attempt where household_id = ?"
                + " order by created_at desc, id desc limit ?",
            householdId,
            most));
  }

  private List<PaymentStory> told(List<Long> attempts) {
    Map<Long, List<StoryStep>> steps = steps(attempts);
    return sql.list(
        """
        select p.*, r.merchant_name, s.status as settlement, s.done_at,
               %s as paid_otherwise
          from payment_attempt p
          join regie r on r.id = p.regie_id
          left join settlement s on s.attempt_id = p.id
         where p.id = any(?)
         order by p.created_at desc, p.id desc
        """
            .formatted(PAID_OTHERWISE),
        row -> story(row, steps.getOrDefault(row.getLong("id"), List.of())),
        attempts);
  }

  /** Whether what this attempt pays is settled by another one. */
  public boolean isPaidOtherwise(long attemptId) {
    return sql.number(
            "select count(*) from payment_attempt p where p.id = ? and " + PAID_OTHERWISE,
            attemptId)
        > 0;
  }

  public List<PendingPayment> pending(long householdId) {
    return sql.list(
        """
        select reference, regie_id, amount_cents, created_at, window_ends_at
          from payment_attempt p
         where not %s and household_id = ? and status in ('CREATED', 'PENDING', 'UNKNOWN')
           and window_ends_at > ?
         order by created_at, id
        """
            .formatted(PAID_OTHERWISE),
        PendingPayment::of,
        householdId,
        clock.now());
  }

  private PaymentStory story(ResultSet row, List<StoryStep> moves) throws SQLException {
    long received = row.getLong("received_cents");
    Money taken = row.wasNull() ? null : Money.ofCents(received);
    String settlement = row.getString("settlement");
    return new PaymentStory(
        row.getString("reference"),
        status(row),
        asking(row),
        settlement == null ? null : SettlementStatus.valueOf(settlement),
        Money.ofCents(row.getLong("amount_cents")),
        taken,
        row.getString("merchant_name"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "window_ends_at"),
        Sql.instant(row, "paid_at"),
        row.getString("card_mask"),
        row.getString("authorisation"),
        row.getString("transaction_uuid"),
        row.getString("debt_key"),
        row.getBoolean("paid_otherwise"),
        steps(row, moves, settlement));
  }

  /** What was never sent to the bank is over with its window, whether or not the job came by. */
  private PaymentStatus status(ResultSet row) throws SQLException {
    PaymentStatus stored = PaymentStatus.valueOf(row.getString("status"));
    return lapsed(row, stored) ? PaymentStatus.EXPIRED : stored;
  }

  private boolean lapsed(ResultSet row, PaymentStatus stored) throws SQLException {
    return stored == PaymentStatus.CREATED && windowIsOver(row);
  }

  private boolean asking(ResultSet row) throws SQLException {
    PaymentStatus stored = PaymentStatus.valueOf(row.getString("status"));
    return stored.isOpen() && stored != PaymentStatus.CREATED && windowIsOver(row);
  }

  private boolean windowIsOver(ResultSet row) throws SQLException {
    return !clock.now().isBefore(Sql.instant(row, "window_ends_at"));
  }

  private List<StoryStep> steps(ResultSet row, List<StoryStep> moves, String settlement)
      throws SQLException {
    List<StoryStep> steps = new ArrayList<>(moves);
    if (lapsed(row, PaymentStatus.valueOf(row.getString("status")))) {
      steps.add(new StoryStep(Kind.EXPIRED, Sql.instant(row, "window_ends_at")));
    }
    if (settlement != null && !SettlementStatus.PENDING.name().equals(settlement)) {
      Kind end = SettlementStatus.DONE.name().equals(settlement) ? Kind.SETTLED : Kind.CREDITED;
      steps.add(new StoryStep(end, Sql.instant(row, "done_at")));
    }
    return steps;
  }

  private Map<Long, List<StoryStep>> steps(List<Long> attempts) {
    Map<Long, List<StoryStep>> steps = new HashMap<>();
    sql.list(
        """
        select attempt_id, to_status, cause, at, id from payment_transition
         where attempt_id = any(?)
        union all
        (select distinct on (attempt_id) attempt_id, null, null, received_at, id
           from payment_message m
          where attempt_id = any(?) and source = 'INQUIRY'
            and not exists (select 1 from payment_transition t where t.message_id = m.id)
          order by attempt_id, received_at desc, id desc)
        union all
        (select attempt_id, 'SECOND_PAYMENT', null, min(received_at), min(id) from payment_message
          where attempt_id = any(?) and verdict = 'SECOND_PAYMENT'
          group by attempt_id, md5(body))
        order by at, id
        """,
        row ->
            steps
                .computeIfAbsent(row.getLong("attempt_id"), attempt -> new ArrayList<>())
                .add(new StoryStep(kind(row), Sql.instant(row, "at"))),
        attempts,
        attempts,
        attempts);
    return steps;
  }

  private static Kind kind(ResultSet row) throws SQLException {
    String cause = row.getString("cause");
    String to = row.getString("to_status");
    if (cause == null) {
      return to == null ? Kind.FOUND_NO_CHANGE : Kind.valueOf(to);
    }
    return switch (PaymentTransition.Cause.valueOf(cause)) {
      case STARTED -> Kind.STARTED;
      case SENT_TO_BANK -> Kind.SENT;
      case BANK, WINDOW_OVER -> Kind.valueOf(to);
      case INQUIRY ->
          PaymentStatus.EXPIRED.name().equals(to)
              ? Kind.FOUND_NOTHING
              : Kind.valueOf("FOUND_" + to);
      case NO_ANSWER -> Kind.NO_ANSWER;
    };
  }
}
