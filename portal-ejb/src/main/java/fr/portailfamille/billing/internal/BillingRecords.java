package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Invoices and the ledger. They stay as they are: whoever was invoiced stays their debtor, by name
 * and address, until the books may go.
 */
@ApplicationScoped
public class BillingRecords implements PersonalDataHolder {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  @Override
  public String room() {
    return "billing";
  }

  @Override
  public Set<String> tables() {
    return Set.of("family_account", "invoice", "debtor");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "invoices",
            sql.list(
                """
                select i.number, i.issued_on as "issuedOn", l.designation,
                       l.beneficiary as "person", l.quantity, l.amount_cents as "amountCents"
                  from invoice i join invoice_line l on l.invoice_id = i.id
                 where i.household_id = ? order by i.issued_at, i.id, l.position
                """,
                ExportPart::row,
                subject.householdId())),
        new ExportPart(
            "ledger",
            sql.list(
                """
                select e.at, r.name as "regie", e.kind, e.amount_cents as "amountCents", e.label,
                       e.beneficiary as "person"
                  from ledger_entry e join family_account a on a.id = e.family_account_id
                  join regie r on r.id = a.regie_id
                 where a.household_id = ? order by e.at, e.id
                """,
                ExportPart::row,
                subject.householdId())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    return sql
        .list(
            "select count(*) as n, max(issued_on) as last from invoice where household_id = ?",
            row ->
                Holding.stays(
                    DataCategory.BILLING, row.getLong("n"), row.getObject("last", LocalDate.class)),
            subject.householdId())
        .stream()
        .filter(held -> held.count() > 0)
        .toList();
  }

  /** Copies the debtor before the dossier loses the name; nothing where the books have nothing. */
  @Override
  public void erase(DataSubject subject) {
    sql.update(
        """
        insert into debtor (household_id, civility, name, street, address_extra, postcode, town,
                            kept_since)
        select h.id, h.civility, h.name, h.street, h.address_extra, h.postcode, h.town, ?::timestamptz
          from household h
         where h.id = ? and h.erased_at is null
           and exists (select 1 from family_account a join ledger_entry e
                         on e.family_account_id = a.id where a.household_id = h.id)
        on conflict do nothing
        """,
        clock.now(),
        subject.householdId());
  }
}
