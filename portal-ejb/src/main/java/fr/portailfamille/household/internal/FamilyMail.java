package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.EmailChanged;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The family's address follows its login's: whoever confirmed a new one expects every mail there. A
 * dossier that has none gets the first one confirmed by a login that may change the dossier; one
 * that has another address, or another parent's, keeps it.
 */
@ApplicationScoped
public class FamilyMail {

  @Inject private Sql sql;
  @Inject private AccountService accounts;
  @Inject private AuditTrail audit;

  void on(@Observes EmailChanged event) {
    sql.ids(
            """
            update household h set email = ?, version = version + 1
             where exists (select 1 from household_access a
                            where a.household_id = h.id and a.account_id = ?
                              and (lower(h.email) = lower(?)
                                   or coalesce(h.email, '') = '' and a.may_edit))
            returning id
            """,
            accounts.view(event.accountId()).email(),
            event.accountId(),
            event.formerEmail())
        .forEach(
            household ->
                audit.record(
                    "household.mail-followed",
                    "household",
                    household,
                    Map.of("account", event.accountId())));
  }
}
