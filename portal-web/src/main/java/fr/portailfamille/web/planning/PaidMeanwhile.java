package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancellationService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells on the next page which days were to be given back but had been paid meanwhile, in another
 * window or by the other parent, and how they can be given up now.
 */
@RequestScoped
public class PaidMeanwhile {

  @Inject private CancellationService cancellations;
  @Inject private Call call;
  @Inject private PageWording say;

  /**
   * @param releases bookings that were shown as held and were unticked
   */
  public void tell(long householdId, Collection<Long> releases) {
    if (releases.isEmpty()) {
      return;
    }
    call.read(() -> cancellations.confirmedOf(householdId, List.copyOf(releases)))
        .orElse(List.of())
        .forEach(
            place ->
                call.warning(
                    "planning.paid-meanwhile",
                    place.line().designation(),
                    say.now().weekday(place.line().day()),
                    wayOut(place)));
  }

  private String wayOut(CancelLine place) {
    return place.state().isOpen()
        ? say.now().text("planning.paid-meanwhile.cancel")
        : place.refusals().stream().map(say.now()::refusal).collect(Collectors.joining(" "));
  }
}
