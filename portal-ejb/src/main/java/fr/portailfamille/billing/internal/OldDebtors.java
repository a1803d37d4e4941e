package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRecords;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The names that the books of erased households kept. Amounts stay: a balance is their sum. */
@ApplicationScoped
public class OldDebtors implements LapsingRecords {

  private static final String OLD =
      """
       from debtor d join household h on h.id = d.household_id
      where h.organisation_id = ?
        and not exists (select 1 from invoice i where i.household_id = h.id and i.issued_at >= ?)
      """;

  @Inject private Sql sql;

  @Override
  public DataCategory category() {
    return DataCategory.BILLING;
  }

  @Override
  public long count(long organisationId, Instant before) {
    return sql.number("select count(*)" + OLD, organisationId, before);
  }

  @Override
  public List<String> sample(long organisationId, Instant before, int most) {
    return sql.list(
        "select h.number" + OLD + " order by h.id limit " + most,
        row -> row.getString(1),
        organisationId,
        before);
  }

  @Override
  public long remove(long organisationId, Instant before, int most) {
    List<Long> households =
        sql.ids("select h.id" + OLD + " order by h.id limit " + most, organisationId, before);
    households.forEach(id -> sql.number("select forget_beneficiaries(?)", id));
    return sql.update("delete from debtor where household_id = any(?)", households);
  }
}
