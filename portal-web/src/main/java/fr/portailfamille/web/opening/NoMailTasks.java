package fr.portailfamille.web.opening;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.web.family.WaitingTask;
import fr.portailfamille.web.family.WaitingTasks;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells where no mail of the portal arrives, and where to give an address. */
@ApplicationScoped
class NoMailTasks implements WaitingTasks {

  @Inject private AccountService accounts;
  @Inject private DossierService dossiers;

  @Override
  public int rank() {
    return 90;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    if (accounts.me().filter(account -> account.email() == null).isPresent()) {
      return List.of(task(say, "task.no-mail.title", "/account/email.xhtml?h=" + household.id()));
    }
    return household.isReachedByMail()
        ? List.of()
        : List.of(task(say, "task.no-mail.dossier", address(household)));
  }

  /** Where the dossier takes one; null where its family may not give it. */
  private String address(HouseholdView household) {
    return dossiers
        .sheet(household.id())
        .entry(DossierField.HOUSEHOLD_EMAIL, household.id())
        .filter(SheetEntry::editable)
        .map(
            entry ->
                "/family/dossier-edit.xhtml?h="
                    + household.id()
                    + "#f-household-email-"
                    + household.id())
        .orElse(null);
  }

  private static WaitingTask task(Wording say, String title, String address) {
    return new WaitingTask(
        "info",
        "envelope",
        say.text(title),
        say.text("task.no-mail.text"),
        null,
        say.text("task.no-mail.action"),
        address);
  }
}
