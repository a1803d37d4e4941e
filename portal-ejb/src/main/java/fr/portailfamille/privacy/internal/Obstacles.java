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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has to be settled with a household before it may be erased. */
@Dependent
public class Obstacles {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** Those of one household. */
  public List<Refusal> of(long householdId) {
    return of(List.of(householdId)).get(householdId);
  }

  /** Those of each of the households, none for who has none; three statements for all of them. */
  public Map<Long, List<Refusal>> of(Collection<Long> households) {
    Map<Long, List<Refusal>> found = new HashMap<>();
    households.forEach(id -> found.put(id, new ArrayList<>()));
    sql.list(
            """
            select a.household_id, r.name, sum(e.amount_cents) as balance
              from family_account a join regie r on r.id = a.regie_id
              join ledger_entry e on e.family_account_id = a.id
             where a.household_id = any(?)
             group by a.household_id, r.id, r.name having sum(e.amount_cents) <> 0 order by r.name
            """,
            row ->
                new Found(
                    row.getLong("household_id"),
                    new AccountNotSettled(
                        row.getString("name"), Money.ofCents(row.getLong("balance")))),
            households)
        .forEach(one -> found.get(one.householdId()).add(one.refusal()));
    sql.list(
            """
            select b.household_id, count(*) as days
              from booking b join session s on s.id = b.session_id
             where b.household_id = any(?) and b.status in ('HELD', 'CONFIRMED') and s.day >= ?
             group by b.household_id
            """,
            row -> new Found(row.getLong("household_id"), new BookingsAhead(row.getLong("days"))),
            households,
            clock.today())
        .forEach(one -> found.get(one.householdId()).add(one.refusal()));
    sql.ids(
            """
            select household_id from basket where household_id = any(?) and status = 'OPEN'
            union
            select a.household_id
              from payment_attempt a left join settlement s on s.attempt_id = a.id
             where a.household_id = any(?)
               and (a.status in ('CREATED', 'PENDING', 'UNKNOWN') or s.status = 'PENDING')
            """,
            households,
            households)
        .forEach(id -> found.get(id).add(new MoneyUnderWay()));
    return found;
  }

  private record Found(long householdId, Refusal refusal) {}
}
