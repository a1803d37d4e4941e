package fr.portailfamille.web.family;

import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the balances of a household with the régies of its organisation. */
@ApplicationScoped
public class Balances {

  @Inject private OrganisationService organisations;
  @Inject private LedgerService ledger;

  public List<RegieBalance> of(HouseholdView household) {
    return organisations.regies(household.organisationId()).stream()
        .map(r -> new RegieBalance(r.name(), ledger.balance(household.id(), r.id())))
        .toList();
  }
}
