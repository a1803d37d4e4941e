package fr.portailfamille.web.planning;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.RefusedWish;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;

/** Résultat de vos demandes: what was confirmed, put in line, cancelled and refused (guide 003). */
@Named("outcomePage")
@RequestScoped
public class OutcomeBean {

  @Inject private LastChanges lastChanges;
  @Inject private BasketService baskets;
  @Inject private HouseholdService households;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private PageWording say;
  private List<HoldOutcome> outcomes;
  private List<BasketView> open;

  private List<HoldOutcome> outcomes() {
    if (outcomes == null) {
      long household = familyPage.getHouseholdId();
      outcomes =
          call.read(
                  () -> {
                    households.requireRight(household, Right.VIEW);
                    return lastChanges.of(household);
                  })
              .orElse(List.of());
    }
    return outcomes;
  }

  private <T> List<T> all(Function<HoldOutcome, List<T>> some) {
    return outcomes().stream().flatMap(outcome -> some.apply(outcome).stream()).toList();
  }

  public boolean isKnown() {
    return !outcomes().isEmpty();
  }

  public List<BookingLine> getConfirmed() {
    return all(HoldOutcome::confirmed);
  }

  public List<WaitingPlace> getInLine() {
    return all(HoldOutcome::inLine);
  }

  public List<CancelLine> getCancelled() {
    return all(HoldOutcome::cancelled);
  }

  public List<RefusedWish> getRefused() {
    return all(HoldOutcome::refused);
  }

  /** What stands in the way of all of them, each reason once, with its way out. */
  public List<StandingRefusal> getStanding() {
    return getRefused().stream()
        .flatMap(wish -> wish.refusals().stream())
        .filter(StandingRefusal.class::isInstance)
        .map(StandingRefusal.class::cast)
        .distinct()
        .toList();
  }

  /** What is said of one of them alone. */
  public List<Refusal> own(RefusedWish wish) {
    return wish.refusals().stream()
        .filter(refusal -> !(refusal instanceof StandingRefusal))
        .toList();
  }

  public int getHeld() {
    return outcomes().stream().mapToInt(HoldOutcome::held).sum();
  }

  /** What the account was charged with, and credited. */
  public Money getCharged() {
    return getConfirmed().stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus);
  }

  public Money getCredited() {
    return getCancelled().stream().map(CancelLine::credit).reduce(Money.ZERO, Money::plus);
  }

  /** «3 mouvements ont été reçus : 2 nouvelles demandes, 1 annulation». */
  public String getReceived() {
    int wished = getConfirmed().size() + getInLine().size() + getRefused().size() + getHeld();
    int cancelled = getCancelled().size();
    return say.now().text("outcome.sum", wished + cancelled, wished, cancelled);
  }

  /** «1 acceptée, 1 en liste d'attente, 1 annulée»: adds up to what was received. */
  public String getBecame() {
    return say.now()
        .text(
            "outcome.outcome",
            getConfirmed().size(),
            getHeld(),
            getInLine().size(),
            getRefused().size(),
            getCancelled().size());
  }

  /** The baskets that now wait to be paid. */
  public List<BasketView> getOpen() {
    if (open == null) {
      open =
          getHeld() == 0
              ? List.of()
              : call.read(() -> baskets.open(familyPage.getHouseholdId())).orElse(List.of());
    }
    return open;
  }
}
