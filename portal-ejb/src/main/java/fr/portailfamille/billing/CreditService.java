package fr.portailfamille.billing;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Sommes au crédit des familles: accounts whose balance stands in the family's favour, for staff
 * who handle money, where they work.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class CreditService {

  /** More are not shown; {@link #count} tells how many there are. */
  public static final int MOST_SHOWN = 200;

  private static final String CREDITED =
      """
      select a.id, a.household_id, r.name as regie_name, -sum(e.amount_cents) as credit
        from family_account a
        join regie r on r.id = a.regie_id
        join household h on h.id = a.household_id
        join ledger_entry e on e.family_account_id = a.id
       where\
      """
          + HouseholdService.WITHIN_REACH
          + " group by a.id, r.id having sum(e.amount_cents) < 0";

  @Inject private Sql sql;
  @Inject private StaffScope staff;

  /** How many accounts are in credit. */
  public long count() {
    Reach reach = staff.reach(Duty.HANDLE_MONEY);
    return sql.number(
        "select count(*) from (" + CREDITED + ") c", reach.organisations(), reach.structures());
  }

  /** The accounts in credit, the longest waiting first, at most {@link #MOST_SHOWN}. */
  public List<CreditLine> lines() {
    Reach reach = staff.reach(Duty.HANDLE_MONEY);
    return sql.list(
        "with credited as ("
            + CREDITED
            + """
            ),
            running as (
              select e.family_account_id, e.at,
                     sum(e.amount_cents) over w as balance, row_number() over w as n
                from ledger_entry e
               where e.family_account_id in (select id from credited)
              window w as (partition by e.family_account_id order by e.at, e.id))
            select c.*, h.number, h.name, credit.since, free.payments, free.cancelled
              from credited c
              join household h on h.id = c.household_id
              cross join lateral (
                select min(r.at) as since from running r
                 where r.family_account_id = c.id
                   and r.n > coalesce((select max(o.n) from running o
                                        where o.family_account_id = c.id and o.balance >= 0), 0)
              ) credit
              cross join lateral (
                select array_agg(distinct e.label) filter (where e.kind = 'PAYMENT') as payments,
                       array_agg(distinct concat_ws(', ', e.label, nullif(e.beneficiary, '')))
                         filter (where e.kind = 'CANCELLATION') as cancelled
                  from ledger_entry e
                 where e.family_account_id = c.id and e.amount_cents < 0 and e.at >= credit.since
                   and -e.amount_cents > (select coalesce(sum(p.amount_cents), 0)
                                            from allocation p where p.ledger_entry_id = e.id)) free
             order by credit.since, c.id
             limit ?
            """,
        CreditService::line,
        reach.organisations(),
        reach.structures(),
        MOST_SHOWN);
  }

  private static CreditLine line(ResultSet row) throws SQLException {
    return new CreditLine(
        row.getLong("household_id"),
        row.getString("number"),
        row.getString("name"),
        row.getString("regie_name"),
        Money.ofCents(row.getLong("credit")),
        Sql.instant(row, "since"),
        texts(row.getArray("payments")),
        texts(row.getArray("cancelled")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
