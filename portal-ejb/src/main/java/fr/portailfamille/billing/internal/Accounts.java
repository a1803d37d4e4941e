package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Compte famille: one row per household and régie, locked before anything is entered. */
@Dependent
public class Accounts {

  @Inject private Sql sql;

  /** Opens the account where there is none and locks it; after pools, before the counter. */
  public long lock(long householdId, long regieId) {
    sql.update(
        "insert into family_account (household_id, regie_id) values (?, ?) on conflict do nothing",
        householdId,
        regieId);
    return sql.number(
        "select id from family_account where household_id = ? and regie_id = ? for no key update",
        householdId,
        regieId);
  }
}
