package fr.portailfamille.web.family;

import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.booking.WaitingService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.web.frame.Wording;
import fr.portailfamille.web.planning.OfferedTogether;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Places offered from a waiting list, to be answered before their hour. */
@ApplicationScoped
class OfferTasks implements WaitingTasks {

  @Inject private WaitingService waiting;

  @Override
  public int rank() {
    return 15;
  }

  /** One that is in the basket is said by the basket. */
  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    return OfferedTogether.of(
            waiting.places(household.id()).stream()
                .filter(place -> place.isOffered() && place.basketId() == 0)
                .toList())
        .stream()
        .map(offer -> task(household, offer, say))
        .toList();
  }

  private static WaitingTask task(HouseholdView household, OfferedTogether offer, Wording say) {
    WaitingPlace place = offer.first();
    return new WaitingTask(
        "wait",
        "calendar",
        say.text("task.offer.title", offer.names(), say.weekday(place.day())),
        say.text("task.offer.text", offer.designation(), say.moment(place.offeredUntil())),
        null,
        say.text("task.offer.action"),
        "/family/waiting-list.xhtml?h=" + household.id());
  }
}
