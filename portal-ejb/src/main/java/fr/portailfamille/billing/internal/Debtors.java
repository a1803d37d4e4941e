package fr.portailfamille.billing.internal;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whose an invoice is: the household, or what the books keep of one that was erased. */
@Dependent
public class Debtors {

  @Inject private Sql sql;

  public HouseholdView of(HouseholdView household) {
    return sql.first(
            "select * from debtor where household_id = ?",
            row ->
                new HouseholdView(
                    household.id(),
                    household.organisationId(),
                    household.number(),
                    row.getString("civility"),
                    row.getString("name"),
                    row.getString("street"),
                    row.getString("address_extra"),
                    row.getString("postcode"),
                    row.getString("town"),
                    household.phone(),
                    household.email(),
                    household.members()),
            household.id())
        .orElse(household);
  }
}
