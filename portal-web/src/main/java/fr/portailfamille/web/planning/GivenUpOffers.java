package fr.portailfamille.web.planning;

import fr.portailfamille.basket.BasketView;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.WaitingService;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Places from waiting lists that are about to be given back with what was unticked. */
@RequestScoped
public class GivenUpOffers {

  @Inject private WaitingService waiting;
  @Inject private Call call;
  private Set<Long> offered;

  /**
   * @param open the baskets that hold what was unticked
   */
  public List<BookingLine> of(
      long householdId, Collection<BasketView> open, PlanningSelection selection) {
    if (selection.releases().isEmpty()) {
      return List.of();
    }
    if (offered == null) {
      offered = call.read(() -> waiting.offeredBookings(householdId)).orElse(Set.of());
    }
    return open.stream()
        .flatMap(basket -> basket.lines().stream())
        .filter(line -> selection.isReleased(line.id()) && offered.contains(line.id()))
        .toList();
  }
}
