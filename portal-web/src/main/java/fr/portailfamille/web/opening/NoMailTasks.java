package fr.portailfamille.web.opening;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.web.family.WaitingTask;
import fr.portailfamille.web.family.WaitingTasks;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells a login without a mail address that the portal sends it nothing, and where to give one. */
@ApplicationScoped
class NoMailTasks implements WaitingTasks {

  @Inject private AccountService accounts;

  @Override
  public int rank() {
    return 90;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    return accounts
        .me()
        .filter(account -> account.email() == null)
        .map(
            account ->
                List.of(
                    new WaitingTask(
                        "info",
                        "envelope",
                        say.text("task.no-mail.title"),
                        say.text("task.no-mail.text"),
                        null,
                        say.text("task.no-mail.action"),
                        "/account/email.xhtml?h=" + household.id())))
        .orElse(List.of());
  }
}
