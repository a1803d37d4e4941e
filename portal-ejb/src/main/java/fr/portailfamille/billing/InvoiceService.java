package fr.portailfamille.billing;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.billing.internal.Accounts;
import fr.portailfamille.billing.internal.Allocation;
import fr.portailfamille.billing.internal.Invoice;
import fr.portailfamille.billing.internal.InvoiceLine;
import fr.portailfamille.billing.internal.InvoiceNumber;
import fr.portailfamille.billing.internal.InvoiceNumberPattern;
import fr.portailfamille.billing.internal.LedgerEntry;
import fr.portailfamille.billing.internal.LedgerKind;
import fr.portailfamille.billing.internal.Shares;
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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues invoices. For the portal's own rooms: the caller is not checked. */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InvoiceService {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private Accounts accounts;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** Number and total of an invoice; for the outbox, the caller is not checked. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public InvoiceIssued issued(long invoiceId) {
    return sql.first(
            "select id, number, total_cents from invoice where id = ?",
            row ->
                new InvoiceIssued(
                    row.getLong("id"),
                    row.getString("number"),
                    Money.ofCents(row.getLong("total_cents"))),
            invoiceId)
        .orElseThrow();
  }

  /**
   * Issues an invoice in the caller's transaction, charges the account and lets the payment named
   * by the command pay its lines pro rata. Takes the account's lock and, last of all locks, the
   * number's: the caller commits soon after. The same source gives the invoice that already stands.
   */
  public InvoiceIssued issue(IssueInvoiceCommand command) {
    long account = accounts.lock(command.householdId(), command.regieId());
    Optional<InvoiceIssued> standing = standing(command.sourceKey());
    if (standing.isPresent()) {
      return standing.get();
    }
    Money total =
        command.lines().stream().map(InvoiceLineCommand::amount).reduce(Money.ZERO, Money::plus);
    Money payment = unallocated(account, command.paidByLedgerEntryId());
    Invoice invoice =
        new Invoice(
            command,
            nextNumber(command.regieId(), clock.today()),
            clock.now(),
            clock.today(),
            total);
    em.persist(invoice);
    charge(account, invoice, total, command.sourceKey());
    List<InvoiceLine> lines = lines(invoice, command.lines());
    allocate(command, lines, payment);
    audit.record(
        "invoice.issued",
        "invoice",
        invoice.id(),
        Map.of("number", invoice.number(), "totalCents", total.cents()));
    return new InvoiceIssued(invoice.id(), invoice.number(), total);
  }

  private Optional<InvoiceIssued> standing(String sourceKey) {
    return sql.first(
        "select id, number, total_cents from invoice where source_key = ?",
        row -> new InvoiceIssued(row.getLong(1), row.getString(2), Money.ofCents(row.getLong(3))),
        sourceKey);
  }

  private InvoiceNumber nextNumber(long regieId, LocalDate day) {
    InvoiceNumberPattern pattern =
        sql.first(
                "select invoice_number_pattern from regie where id = ?",
                row -> new InvoiceNumberPattern(row.getString(1)),
                regieId)
            .orElseThrow(() -> new RefusedException(new NotFound()));
    long sequence =
        sql.number(
            """
            insert into invoice_counter as c (regie_id, year, last_number) values (?, ?, 1)
            on conflict (regie_id, year) do update set last_number = c.last_number + 1
            returning last_number
            """,
            regieId,
            pattern.series(day));
    return pattern.number(day, Math.toIntExact(sequence));
  }

  private void charge(long account, Invoice invoice, Money total, String sourceKey) {
    LedgerEntry entry =
        new LedgerEntry(
            account,
            clock.now(),
            total.cents() < 0 ? LedgerKind.CREDIT : LedgerKind.CHARGE,
            total,
            invoice.number(),
            "invoice:" + sourceKey);
    entry.ofInvoice(invoice.id());
    em.persist(entry);
  }

  private List<InvoiceLine> lines(Invoice invoice, List<InvoiceLineCommand> commands) {
    List<InvoiceLine> lines = new ArrayList<>();
    for (InvoiceLineCommand command : commands) {
      InvoiceLine line = new InvoiceLine(invoice.id(), lines.size() + 1, command);
      em.persist(line);
      lines.add(line);
    }
    return lines;
  }

  private void allocate(IssueInvoiceCommand command, List<InvoiceLine> lines, Money payment) {
    List<Money> parts =
        Shares.proRata(payment, command.lines().stream().map(InvoiceLineCommand::amount).toList());
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        em.persist(
            new Allocation(
                command.paidByLedgerEntryId(), lines.get(i).id(), parts.get(i), clock.now()));
      }
    }
  }

  /** What the payment still has to give; the account is locked, so nobody gives it meanwhile. */
  private Money unallocated(long account, Long entryId) {
    if (entryId == null) {
      return Money.ZERO;
    }
    return sql.first(
            """
            select -e.amount_cents
                   - coalesce((select sum(a.amount_cents) from allocation a
                                where a.ledger_entry_id = e.id), 0)
              from ledger_entry e
             where e.id = ? and e.family_account_id = ?
            """,
            row -> Money.ofCents(row.getLong(1)),
            entryId,
            account)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
