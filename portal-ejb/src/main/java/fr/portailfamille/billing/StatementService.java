package fr.portailfamille.billing;

import fr.portailfamille.billing.internal.Debtors;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Relevé de compte: what a family reads of its invoices and payments; each call checks it. */
@Stateless
@PermitAll
public class StatementService {

  @Inject private Sql sql;
  @Inject private Debtors debtors;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;

  /** The household's accounts, by name of the régie; NotFound for who does not belong to it. */
  public List<AccountSummary> accounts(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return sql.list(
        """
        select r.id, r.name,
               coalesce(sum(e.amount_cents) filter (where e.kind = 'CHARGE'), 0) as invoiced,
               count(*) filter (where e.kind = 'CHARGE') as invoices,
               coalesce(sum(e.amount_cents) filter (where e.kind = 'BOOKING'), 0) as charged,
               count(*) filter (where e.kind = 'BOOKING') as bookings,
               coalesce(-sum(e.amount_cents)
                        filter (where e.kind in ('CREDIT', 'CANCELLATION')), 0) as credited,
               coalesce(-sum(e.amount_cents) filter (where e.kind = 'PAYMENT'), 0) as paid,
               count(*) filter (where e.kind = 'PAYMENT') as payments,
               coalesce(sum(e.amount_cents) filter (where e.kind = 'REFUND'), 0) as refunded,
               count(*) filter (where e.kind = 'REFUND') as refunds,
               sum(e.amount_cents) as balance,
               (select count(*) from invoice i
                 where i.household_id = a.household_id and i.regie_id = a.regie_id
                   and i.total_cents >
                       (select coalesce(sum(p.amount_cents), 0)
                          from allocation p join invoice_line l on l.id = p.invoice_line_id
                         where l.invoice_id = i.id)) as unsettled
          from family_account a
          join regie r on r.id = a.regie_id
          join ledger_entry e on e.family_account_id = a.id
         where a.household_id = ?
         group by a.id, r.id
         order by r.name collate french, r.id
        """,
        row ->
            new AccountSummary(
                row.getLong("id"),
                row.getString("name"),
                Money.ofCents(row.getLong("invoiced")),
                row.getInt("invoices"),
                Money.ofCents(row.getLong("charged")),
                row.getInt("bookings"),
                Money.ofCents(row.getLong("credited")),
                Money.ofCents(row.getLong("paid")),
                row.getInt("payments"),
                Money.ofCents(row.getLong("refunded")),
                row.getInt("refunds"),
                Money.ofCents(row.getLong("balance")),
                row.getInt("unsettled")),
        householdId);
  }

  /**
   * The balance with each régie of the household's organisation, by name, also where nothing was
   * ever charged; for its family and for staff.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public List<RegieBalance> balances(long householdId) {
    long organisation = households.requireReading(householdId).organisationId();
    return sql.list(
        """
        select r.name, coalesce(sum(e.amount_cents), 0) as balance
          from regie r
          left join family_account a on a.regie_id = r.id and a.household_id = ?
          left join ledger_entry e on e.family_account_id = a.id
         where r.organisation_id = ?
         group by r.id
         order by r.name collate french, r.id
        """,
        row -> new RegieBalance(row.getString("name"), Money.ofCents(row.getLong("balance"))),
        householdId,
        organisation);
  }

  /** The entries that one deed wrote at once are one line: they bear the same moment. */
  private static final String DEED =
      "e.kind, e.at, case when e.kind in ('BOOKING', 'CANCELLATION') then null else e.id end";

  /**
   * A page of the account at one régie; a number beyond the last page gives the last.
   *
   * @param size of {@link StatementPage#SIZES}; another one gives the usual
   */
  public StatementPage page(long householdId, long regieId, int number, int size) {
    households.requireRight(householdId, Right.VIEW);
    int total =
        (int)
            sql.number(
                "select count(distinct ("
                    + DEED
                    + ")) from ledger_entry e join family_account a"
                    + " on a.id = e.family_account_id where a.household_id = ? and a.regie_id = ?",
                householdId,
                regieId);
    int most = StatementPage.SIZES.contains(size) ? size : StatementPage.SIZE;
    int pages = Math.max(1, (total + most - 1) / most);
    int shown = Math.max(1, Math.min(number, pages));
    return new StatementPage(lines(householdId, regieId, shown, most), shown, pages, total, most);
  }

  /** One invoice with every line; NotFound for every other household. */
  public InvoiceView invoice(long householdId, long invoiceId) {
    households.requireRight(householdId, Right.VIEW);
    return found(householdId, invoiceId);
  }

  /**
   * One invoice with what is printed around it, for {@link InvoicePrinter}; NotFound for every
   * other household. Names and addresses are those of today, the rest is as it was issued.
   */
  public InvoiceDocument document(long householdId, long invoiceId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    InvoiceView invoice = found(householdId, invoiceId);
    RegieView regie =
        organisations.regie(sql.number("select regie_id from invoice where id = ?", invoiceId));
    return new InvoiceDocument(
        invoice,
        organisations.byId(regie.organisationId()),
        debtors.of(household),
        settings.value(BillingSettings.INVOICE_MENTION, Scope.regie(regie.id())),
        clock.today());
  }

  private InvoiceView found(long householdId, long invoiceId) {
    return sql.first(
            """
            select i.*, r.name as regie_name from invoice i join regie r on r.id = i.regie_id
             where i.id = ? and i.household_id = ?
            """,
            this::invoice,
            invoiceId,
            householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private List<StatementLine> lines(long householdId, long regieId, int page, int size) {
    return sql.list(
        """
        with line as (
          select e.kind, e.at, max(e.id) as last, max(e.invoice_id) as invoice_id,
                 array_agg(e.label order by e.id) as labels,
                 array_agg(e.beneficiary order by e.id) as beneficiaries,
                 array_agg(e.amount_cents order by e.id) as cents
            from ledger_entry e join family_account a on a.id = e.family_account_id
           where a.household_id = ? and a.regie_id = ?
           group by
        """
            + DEED
            + """
              order by e.at desc, last desc
              limit ? offset ?)
            select line.*,
                   coalesce(i.total_cents <=
                     (select coalesce(sum(p.amount_cents), 0)
                        from allocation p join invoice_line l on l.id = p.invoice_line_id
                       where l.invoice_id = i.id), true) as settled
              from line left join invoice i on i.id = line.invoice_id
             order by line.at desc, line.last desc
            """,
        StatementService::line,
        householdId,
        regieId,
        size,
        (page - 1) * size);
  }

  private static StatementLine line(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    long invoice = row.getLong("invoice_id");
    List<StatementLine.Part> parts = parts(row);
    return new StatementLine(
        StatementLine.Kind.valueOf("CHARGE".equals(kind) ? "INVOICE" : kind),
        Sql.instant(row, "at"),
        parts.get(0).label(),
        parts.get(0).beneficiary(),
        parts.stream().map(StatementLine.Part::amount).reduce(Money.ZERO, Money::plus),
        row.getBoolean("settled"),
        invoice == 0 ? null : invoice,
        parts.size() == 1 ? List.of() : parts);
  }

  private static List<StatementLine.Part> parts(ResultSet row) throws SQLException {
    String[] labels = (String[]) row.getArray("labels").getArray();
    String[] beneficiaries = (String[]) row.getArray("beneficiaries").getArray();
    Long[] cents = (Long[]) row.getArray("cents").getArray();
    return IntStream.range(0, labels.length)
        .mapToObj(
            i ->
                new StatementLine.Part(
                    labels[i], beneficiaries[i], Money.ofCents(Math.abs(cents[i]))))
        .toList();
  }

  private InvoiceView invoice(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    List<InvoiceView.Payment> payments = payments(id);
    return new InvoiceView(
        id,
        row.getString("number"),
        row.getString("regie_name"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("period_start", LocalDate.class),
        row.getObject("period_end", LocalDate.class),
        Money.ofCents(row.getLong("total_cents")),
        payments.stream().map(InvoiceView.Payment::amount).reduce(Money.ZERO, Money::plus),
        invoiceLines(id),
        payments);
  }

  private List<InvoiceView.Line> invoiceLines(long invoiceId) {
    return sql.list(
        "select * from invoice_line where invoice_id = ? order by position",
        row ->
            new InvoiceView.Line(
                row.getString("designation"),
                row.getString("beneficiary"),
                row.getInt("quantity"),
                Money.ofCents(row.getLong("unit_price_cents")),
                Money.ofCents(row.getLong("amount_cents")),
                row.getString("explanation")),
        invoiceId);
  }

  private List<InvoiceView.Payment> payments(long invoiceId) {
    return sql.list(
        """
        select e.at, e.label, sum(p.amount_cents) as amount, e.kind <> 'PAYMENT' as credit
          from allocation p
          join invoice_line l on l.id = p.invoice_line_id
          join ledger_entry e on e.id = p.ledger_entry_id
         where l.invoice_id = ?
         group by e.id
         order by e.at, e.id
        """,
        row ->
            new InvoiceView.Payment(
                Sql.instant(row, "at"),
                row.getString("label"),
                Money.ofCents(row.getLong("amount")),
                row.getBoolean("credit")),
        invoiceId);
  }
}
