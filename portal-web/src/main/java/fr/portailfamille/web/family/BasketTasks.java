package fr.portailfamille.web.family;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.web.frame.PageRights;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Baskets to pay before their hour. */
@ApplicationScoped
class BasketTasks implements WaitingTasks {

  @Inject private BasketService baskets;
  @Inject private PageRights rights;

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    return baskets.open(household.id()).stream().map(b -> task(b, say)).toList();
  }

  private WaitingTask task(BasketView basket, Wording say) {
    boolean paying = basket.payment() != null;
    return new WaitingTask(
        "wait",
        "shopping-cart",
        say.text("task.basket.title", basket.total()),
        say.text(paying ? "task.basket.paying" : "task.basket.text"),
        paying ? null : basket.payBefore(),
        say.text(rights.isPay() ? "task.basket.action" : "basket.look"),
        "/family/basket.xhtml?h=" + basket.householdId() + "&b=" + basket.id());
  }
}
