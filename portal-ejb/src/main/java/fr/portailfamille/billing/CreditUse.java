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
import java.util.List;

/**
 * Lettrage of an account's credit: money that stands in the family's favour pays an invoice. No
 * entry is written, the balance is what it is; what paid which line is. For the portal's own rooms:
 * the caller is not checked.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CreditUse {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private Accounts accounts;
  @Inject private BusinessClock clock;

  private record Part(long id, Money left) {}

  /**
   * Lets the oldest credit pay so much of an invoice, pro rata over what its lines still ask. Locks
   * the account; the caller has seen under that lock that there was so much credit before the
   * invoice was issued.
   */
  public void pay(long householdId, long regieId, long invoiceId, Money amount) {
    if (amount.isZero()) {
      return;
    }
    long account = accounts.lock(householdId, regieId);
    Money left = amount;
    for (Part credit : unallocated(account)) {
      Money given = credit.left().compareTo(left) < 0 ? credit.left() : left;
      if (given.isPositive()) {
        allocate(credit.id(), open(invoiceId), given);
        left = left.minus(given);
      }
    }
    if (!left.isZero()) {
      throw new IllegalStateException("No credit for " + left.cents() + " cents of " + invoiceId);
    }
  }

  private void allocate(long entryId, List<Part> lines, Money given) {
    List<Money> parts = Shares.proRata(given, lines.stream().map(Part::left).toList());
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isPositive()) {
        em.persist(new Allocation(entryId, lines.get(i).id(), parts.get(i), clock.now()));
      }
    }
  }

  private List<Part> unallocated(long account) {
    return sql.list(
        """
        select e.id, -e.amount_cents - coalesce((select sum(a.amount_cents) from allocation a
                                                  where a.ledger_entry_id = e.id), 0) as free
          from ledger_entry e where e.family_account_id = ? and e.amount_cents < 0
         order by e.at, e.id
        """,
        row -> new Part(row.getLong("id"), Money.ofCents(row.getLong("free"))),
        account);
  }

  private List<Part> open(long invoiceId) {
    return sql.list(
        """
        select l.id, l.amount_cents - coalesce((select sum(a.amount_cents) from allocation a
                                                 where a.invoice_line_id = l.id), 0) as due
          from invoice_line l where l.invoice_id = ? order by l.position
        """,
        row -> new Part(row.getLong("id"), Money.ofCents(row.getLong("due"))),
        invoiceId);
  }
}
