package fr.portailfamille.web.family;

import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.web.frame.Tabs;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is owed to a régie. */
@ApplicationScoped
class DueTasks implements WaitingTasks {

  @Inject private StatementService statements;
  @Inject private Tabs tabs;

  @Override
  public int rank() {
    return 20;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    return statements.balances(household.id()).stream()
        .filter(b -> b.balance().isPositive())
        .map(b -> task(b, household.id(), say))
        .toList();
  }

  private WaitingTask task(RegieBalance due, long householdId, Wording say) {
    return new WaitingTask(
        "warn",
        "receipt",
        say.text("task.due.title", due.balance()),
        say.text("task.due.text", due.regieName()),
        null,
        say.text("task.due.action"),
        tabs.has("billing") ? "/family/billing.xhtml?h=" + householdId : null);
  }
}
