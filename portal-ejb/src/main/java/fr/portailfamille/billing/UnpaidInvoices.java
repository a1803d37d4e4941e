package fr.portailfamille.billing;

import fr.portailfamille.billing.internal.Accounts;
import fr.portailfamille.billing.internal.Allocation;
import fr.portailfamille.billing.internal.Shares;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lettrage of money that pays an account and no invoice of its own: the oldest unpaid invoices
 * first. For the portal's own rooms: the caller is not checked.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UnpaidInvoices {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private Accounts accounts;
  @Inject private BusinessClock clock;

  private record Line(long invoiceId, long id, Money due) {}

  /**
   * Lets a payment pay what is open, line by line and pro rata within an invoice; what is left over
   * stays with the payment. Locks the account. Done again it changes nothing.
   *
   * @return what the account owes now; negative stands in the family's favour
   */
  public Money pay(long householdId, long regieId, long ledgerEntryId) {
    long account = accounts.lock(householdId, regieId);
    Money left = unallocated(account, ledgerEntryId);
    for (List<Line> lines : open(householdId, regieId)) {
      List<Money> parts = Shares.proRata(left, lines.stream().map(Line::due).toList());
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).isPositive()) {
          em.persist(new Allocation(ledgerEntryId, lines.get(i).id(), parts.get(i), clock.now()));
          left = left.minus(parts.get(i));
        }
      }
    }
    return Money.ofCents(
        sql.number(
            "select coalesce(sum(amount_cents), 0) from ledger_entry where family_account_id = ?",
            account));
  }

  private Money unallocated(long account, long entryId) {
    return Money.ofCents(
        sql.number(
            """
            select -e.amount_cents - coalesce((select sum(a.amount_cents) from allocation a
                                                where a.ledger_entry_id = e.id), 0)
              from ledger_entry e where e.id = ? and e.family_account_id = ?
            """,
            entryId,
            account));
  }

  private Iterable<List<Line>> open(long householdId, long regieId) {
    Map<Long, List<Line>> open = new LinkedHashMap<>();
    sql
        .list(
            """
            select i.id as invoice, l.id,
                   l.amount_cents - coalesce((select sum(a.amount_cents) from allocation a
                                               where a.invoice_line_id = l.id), 0) as due
              from invoice i join invoice_line l on l.invoice_id = i.id
             where i.household_id = ? and i.regie_id = ?
             order by i.issued_at, i.id, l.position
            """,
            row ->
                new Line(
                    row.getLong("invoice"), row.getLong("id"), Money.ofCents(row.getLong("due"))),
            householdId,
            regieId)
        .stream()
        .filter(line -> line.due().isPositive())
        .forEach(line -> open.computeIfAbsent(line.invoiceId(), id -> new ArrayList<>()).add(line));
    return open.values();
  }
}
