package fr.portailfamille.payment.internal;

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

/** Payments: they stay with the books; the payer's mail address goes, from the bank's words too. */
@ApplicationScoped
public class PaymentRecords implements PersonalDataHolder {

  @Inject private Sql sql;

  @Override
  public String room() {
    return "payment";
  }

  @Override
  public Set<String> tables() {
    return Set.of("payment_attempt", "payment_message", "card_refund");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "payments",
            sql.list(
                """
                select reference, created_at as "createdAt", status, amount_cents as "amountCents",
                       paid_at as "paidAt", card_mask as "card", payer_email as "payerEmail"
                  from payment_attempt where household_id = ? order by created_at, id
                """,
                ExportPart::row,
                subject.householdId())),
        new ExportPart(
            "refunds",
            sql.list(
                """
                select r.reference, r.created_at as "createdAt", r.status,
                       r.amount_cents as "amountCents", r.done_at as "endedAt"
                  from card_refund r where r.household_id = ? order by r.created_at, r.id
                """,
                ExportPart::row,
                subject.householdId())));
  }

  @Override
  public List<Holding> holdings(DataSubject subject) {
    return sql
        .list(
            "select count(*) as n, max(created_at)::date as last"
                + " from payment_attempt where household_id = ?",
            row ->
                Holding.stays(
                    DataCategory.PAYMENTS,
                    row.getLong("n"),
                    row.getObject("last", LocalDate.class)),
            subject.householdId())
        .stream()
        .filter(held -> held.count() > 0)
        .toList();
  }

  @Override
  public void erase(DataSubject subject) {
    sql.update(
        "update payment_attempt set payer_email = null, version = version + 1"
            + " where household_id = ? and payer_email is not null",
        subject.householdId());
    sql.number("select forget_payer(?)", subject.householdId());
  }
}
