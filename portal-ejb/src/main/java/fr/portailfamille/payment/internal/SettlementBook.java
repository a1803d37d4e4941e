package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaidAttempt;
import fr.portailfamille.payment.SettlementStatus;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Settlements: what is due, taken up under the attempt's lock, ended once. */
@Dependent
public class SettlementBook {

  private static final int LONGEST_ERROR = 500;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private AttemptBook attempts;
  @Inject private BusinessClock clock;

  public OptionalLong householdOf(long attemptId) {
    return sql.ids("select household_id from payment_attempt where id = ?", attemptId).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  public Optional<PaidAttempt> lockUnsettled(long attemptId) {
    return attempts
        .lock(attemptId)
        .filter(attempt -> isPending(find(attemptId)))
        .map(attempt -> paid(attempt, paymentEntry(attemptId)));
  }

  public void end(long attemptId, boolean credited) {
    Settlement settlement = find(attemptId);
    if (!isPending(settlement)) {
      throw new IllegalStateException("Attempt " + attemptId + " is settled already");
    }
    settlement.end(credited, clock.now());
  }

  public void failed(long attemptId, String error) {
    attempts.lock(attemptId);
    Settlement settlement = find(attemptId);
    if (isPending(settlement)) {
      String text = String.valueOf(error);
      settlement.failed(text.substring(0, Math.min(text.length(), LONGEST_ERROR)), clock.now());
    }
  }

  public List<Long> due(int max) {
    return sql.ids(
        "select attempt_id from settlement where status = 'PENDING' and next_try_at <= ?"
            + " order by next_try_at, attempt_id limit ?",
        clock.now(),
        max);
  }

  private static boolean isPending(Settlement settlement) {
    return settlement != null && settlement.status() == SettlementStatus.PENDING;
  }

  private Settlement find(long attemptId) {
    return em.find(Settlement.class, attemptId, Map.of("eclipselink.refresh", "true"));
  }

  private long paymentEntry(long attemptId) {
    return sql.number("select id from ledger_entry where source_key = ?", "payment:" + attemptId);
  }

  private static PaidAttempt paid(PaymentAttempt attempt, long entryId) {
    return new PaidAttempt(
        attempt.id(),
        attempt.householdId(),
        attempt.regieId(),
        attempt.received(),
        attempt.debtKey(),
        entryId);
  }
}
