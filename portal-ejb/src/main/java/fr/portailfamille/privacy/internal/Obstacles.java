package fr.portailfamille.privacy.internal;

import fr.portailfamille.privacy.AccountNotSettled;
import fr.portailfamille.privacy.BookingsAhead;
import fr.portailfamille.privacy.MoneyUnderWay;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What has to be settled with a household before it may be erased. */
@Dependent
public class Obstacles {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  public List<Refusal> of(long householdId) {
    List<Refusal> found =
        new ArrayList<>(
            sql.list(
                """
                select r.name, sum(e.amount_cents) as balance
                  from family_account a join regie r on r.id = a.regie_id
                  join ledger_entry e on e.family_account_id = a.id
                 where a.household_id = ?
                 group by r.id, r.name having sum(e.amount_cents) <> 0 order by r.name
                """,
                row ->
                    new AccountNotSettled(
                        row.getString("name"), Money.ofCents(row.getLong("balance"))),
                householdId));
    long ahead =
        sql.number(
            """
            select count(*) from booking b join session s on s.id = b.session_id
             where b.household_id = ? and b.status in ('HELD', 'CONFIRMED') and s.day >= ?
            """,
            householdId,
            clock.today());
    if (ahead > 0) {
      found.add(new BookingsAhead(ahead));
    }
    if (sql.number(
            """
            select (select count(*) from basket where household_id = ? and status = 'OPEN')
                 + (select count(*) from payment_attempt a left join settlement s on s.attempt_id = a.id
                     where a.household_id = ?
                       and (a.status in ('CREATED', 'PENDING', 'UNKNOWN') or s.status = 'PENDING'))
            """,
            householdId,
            householdId)
        > 0) {
      found.add(new MoneyUnderWay());
    }
    return found;
  }
}
