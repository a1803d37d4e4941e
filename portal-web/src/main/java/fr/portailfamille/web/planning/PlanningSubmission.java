package fr.portailfamille.web.planning;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.basket.SubmitPlanningCommand;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sends what was ticked and unticked on the planning, a command for each régie. */
@RequestScoped
public class PlanningSubmission {

  @Inject private BasketService baskets;
  @Inject private Call call;

  /**
   * What came of it.
   *
   * @param basketId of the last command, to be shown; 0 where it holds nothing
   */
  record Sent(List<HoldOutcome> outcomes, long basketId) {}

  /**
   * Régie after régie; what one of them refuses as a whole stops the rest, which stays in the
   * selection, and is told on the page.
   *
   * @param open the baskets that hold what was unticked
   */
  Optional<Sent> send(long household, PlanningSelection selection, Collection<BasketView> open) {
    List<HoldOutcome> outcomes = new ArrayList<>();
    long basket = 0;
    for (SubmitPlanningCommand command : commands(household, selection, open, isTogether())) {
      Optional<HoldOutcome> outcome = call.result(() -> baskets.submit(command));
      if (outcome.isEmpty()) {
        return Optional.empty();
      }
      outcomes.add(outcome.get());
      selection.done(command.regieId());
      basket = outcome.get().basketId();
    }
    return Optional.of(new Sent(outcomes, basket));
  }

  static List<SubmitPlanningCommand> commands(
      long household, PlanningSelection selection, Collection<BasketView> open, boolean together) {
    SortedSet<Long> regies = new TreeSet<>();
    selection.ticks().forEach(tick -> regies.add(tick.regieId()));
    selection.cancels().forEach(cancel -> regies.add(cancel.regieId()));
    open.stream()
        .filter(basket -> basket.lines().stream().anyMatch(l -> selection.isReleased(l.id())))
        .forEach(basket -> regies.add(basket.regieId()));
    return regies.stream()
        .map(
            regie ->
                new SubmitPlanningCommand(
                    household,
                    regie,
                    selection.ticks().stream()
                        .filter(tick -> tick.regieId() == regie)
                        .map(tick -> new Wish(tick.enrolmentId(), tick.sessionId()))
                        .toList(),
                    open.stream()
                        .filter(basket -> basket.regieId() == regie)
                        .flatMap(basket -> basket.lines().stream())
                        .map(BookingLine::id)
                        .filter(selection::isReleased)
                        .toList(),
                    selection.cancels().stream()
                        .filter(cancel -> cancel.regieId() == regie)
                        .map(PlanningSelection.Cancel::place)
                        .toList(),
                    together))
        .toList();
  }

  /** Whether siblings who are put in line want their places together; asked by the summary. */
  private static boolean isTogether() {
    return "together"
        .equals(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("how"));
  }
}
