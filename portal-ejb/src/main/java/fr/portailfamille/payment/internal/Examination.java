package fr.portailfamille.payment.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.payment.MessageAside;
import fr.portailfamille.payment.MessageAside.Reason;
import fr.portailfamille.payment.Obstacle;
import fr.portailfamille.payment.RefundStatus;
import fr.portailfamille.payment.StuckRefund;
import fr.portailfamille.payment.StuckSettlement;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Reads what staff have to look at: queries over states, there is no table of tasks. */
@Dependent
public class Examination {

  private static final Duration ASIDE_FOR = Duration.ofDays(30);
  private static final List<String> REASONS =
      Arrays.stream(Reason.values()).map(Reason::name).toList();

  private static final String STUCK =
      """
        from settlement s
        join payment_attempt p on p.id = s.attempt_id
        join regie r on r.id = p.regie_id
        join household h on h.id = p.household_id
       where s.status = 'PENDING' and s.tries > 0 and s.last_error is not null and\
      """
          + HouseholdService.WITHIN_REACH;

  private static final String REFUNDS =
      """
        from card_refund f
        join payment_attempt p on p.id = f.attempt_id
        join regie r on r.id = p.regie_id
        join household h on h.id = f.household_id
       where f.last_error is not null
         and (f.status in ('WAITING', 'SENT') or (f.status = 'REFUSED' and f.done_at > ?)) and\
      """
          + HouseholdService.WITHIN_REACH;

  private static final String ASIDE =
      " from payment_message where attempt_id is null and verdict = any(?) and received_at > ?";

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  public long stuckCount(Reach reach) {
    return sql.number("select count(*)" + STUCK, reach.organisations(), reach.structures());
  }

  public List<StuckSettlement> stuck(Reach reach, int most) {
    return sql.list(
        "select p.reference, p.household_id, h.name as household_name, r.name as regie_name,"
            + " p.received_cents, s.created_at, s.tries, s.last_error, s.next_try_at"
            + STUCK
            + " order by s.created_at, s.attempt_id limit ?",
        Examination::settlement,
        reach.organisations(),
        reach.structures(),
        most);
  }

  /** Refunds that have not gone back: those that wait, and those refused in the last 30 days. */
  public List<StuckRefund> refunds(Reach reach, int most) {
    return sql.list(
        """
        select f.id, f.reference, f.household_id, h.name as household_name, r.name as regie_name,
               f.amount_cents, f.created_at, f.status, f.last_error,
               case when f.done_at is null then f.next_try_at end as next_try_at
        """
            + REFUNDS
            + " order by f.created_at, f.id limit ?",
        Examination::refund,
        oldest(),
        reach.organisations(),
        reach.structures(),
        most);
  }

  public long refundCount(Reach reach) {
    return sql.number(
        "select count(*)" + REFUNDS, oldest(), reach.organisations(), reach.structures());
  }

  /** Those about which something is still to come. */
  public long openRefundCount(Reach reach) {
    return sql.number(
        "select count(*)" + REFUNDS + " and f.done_at is null",
        oldest(),
        reach.organisations(),
        reach.structures());
  }

  private static StuckRefund refund(ResultSet row) throws SQLException {
    String error = row.getString("last_error");
    return new StuckRefund(
        row.getLong("id"),
        row.getString("reference"),
        row.getLong("household_id"),
        row.getString("household_name"),
        row.getString("regie_name"),
        Money.ofCents(row.getLong("amount_cents")),
        Sql.instant(row, "created_at"),
        why(RefundStatus.valueOf(row.getString("status")), error),
        error,
        Sql.instant(row, "next_try_at"));
  }

  static StuckRefund.Why why(RefundStatus status, String error) {
    if (status == RefundStatus.REFUSED) {
      return StuckRefund.Why.REFUSED;
    }
    if (error.startsWith("HOLDS_")) {
      return StuckRefund.Why.OTHER_SUM;
    }
    return status == RefundStatus.SENT || error.equals("NO_ANSWER")
        ? StuckRefund.Why.SILENT
        : StuckRefund.Why.NOT_YET;
  }

  public long asideCount() {
    return sql.number("select count(*)" + ASIDE, REASONS, oldest());
  }

  public List<MessageAside> aside(int most) {
    return sql.list(
        "select received_at, verdict, left(body, 200) as beginning"
            + ASIDE
            + " order by received_at desc, id desc limit ?",
        row ->
            new MessageAside(
                Sql.instant(row, "received_at"),
                Reason.valueOf(row.getString("verdict")),
                row.getString("beginning")),
        REASONS,
        oldest(),
        most);
  }

  private static StuckSettlement settlement(ResultSet row) throws SQLException {
    String error = row.getString("last_error");
    return new StuckSettlement(
        row.getString("reference"),
        row.getLong("household_id"),
        row.getString("household_name"),
        row.getString("regie_name"),
        Money.ofCents(row.getLong("received_cents")),
        Sql.instant(row, "created_at"),
        row.getInt("tries"),
        Obstacle.of(error),
        error,
        Sql.instant(row, "next_try_at"));
  }

  private Instant oldest() {
    return clock.now().minus(ASIDE_FOR);
  }
}
