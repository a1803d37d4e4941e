package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The names that the books of erased households kept. Amounts stay: a balance is their sum. */
@ApplicationScoped
public class OldDebtors extends LapsingRows {

  private static final String OLD =
      """
       from debtor d join household h on h.id = d.household_id
      where h.organisation_id = ?
        and not exists (select 1 from family_account a join ledger_entry e
                          on e.family_account_id = a.id where a.household_id = h.id and e.at >= ?)
      """;

  public OldDebtors() {
    super(DataCategory.BILLING, OLD, "h.number", "h.id");
  }

  @Override
  protected long remove(Some some) {
    List<Long> households = some.ids("h.id");
    households.forEach(id -> sql().number("select forget_beneficiaries(?)", id));
    return sql().update("delete from debtor where household_id = any(?)", households);
  }
}
