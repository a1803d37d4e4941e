package fr.portailfamille.web.series;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.basket.BookSeriesCommand;
import fr.portailfamille.booking.PricedDays;
import fr.portailfamille.booking.SeriesItem;
import fr.portailfamille.booking.SeriesOutcome;
import fr.portailfamille.booking.SeriesService;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.reservation.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Récapitulatif de mes inscriptions (guide 002): the last look before places are held. */
@Named("seriesCheck")
@RequestScoped
public class SeriesCheckBean {

  @Inject private SeriesService series;
  @Inject private BasketService baskets;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private PageWording say;
  private List<SeriesItem> items;

  /** Before the page is shown: ids of others end as «introuvable», nothing ticked goes back. */
  public void check() {
    if (!familyPage.isChosen()) {
      return;
    }
    if (ticks().isEmpty()) {
      call.redirect(getOffersAddress());
    } else {
      getItems();
    }
  }

  private static SeriesTicks ticks() {
    return SeriesTicks.read(Asked.text("s"));
  }

  private long household() {
    return familyPage.getHouseholdId();
  }

  public List<SeriesItem> getItems() {
    if (items == null) {
      items = call.read(() -> series.check(household(), ticks().wishes())).orElse(List.of());
    }
    return items;
  }

  private List<SeriesItem> free() {
    return getItems().stream().filter(SeriesItem::isFree).toList();
  }

  /** Those that cannot be met, each with its reasons. */
  public List<SeriesItem> getRefused() {
    return getItems().stream().filter(item -> !item.isFree()).toList();
  }

  public List<StandingRefusal> getStanding() {
    return getRefused().stream()
        .flatMap(item -> item.refusals().stream())
        .filter(StandingRefusal.class::isInstance)
        .map(StandingRefusal.class::cast)
        .distinct()
        .toList();
  }

  /** What can be held, as it will stand on the invoice. */
  public List<PricedDays> getLines() {
    return free().stream()
        .map(
            item ->
                new PricedDays(
                    item.wish().personId(),
                    item.firstName(),
                    item.activityName(),
                    "",
                    item.price(),
                    item.priceExplanation(),
                    item.dates().days(),
                    item.groupName()))
        .toList();
  }

  public Money getTotal() {
    return free().stream().map(SeriesItem::price).reduce(Money.ZERO, Money::plus);
  }

  /** Offered while something can be held; heard in any case, a form may be sent twice. */
  public boolean isConfirmable() {
    boolean shown =
        FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    return !shown || !free().isEmpty();
  }

  /** Holds the places; the basket now waits for the payment. */
  public void confirm() {
    BookSeriesCommand command = new BookSeriesCommand(household(), ticks().wishes());
    call.result(() -> baskets.book(command)).ifPresent(this::leave);
  }

  private void leave(SeriesOutcome outcome) {
    if (outcome.isKnown()) {
      call.success("series.already");
    } else {
      outcome.refused().forEach(this::tell);
    }
    boolean held = !outcome.held().isEmpty() || outcome.isKnown();
    call.redirect(
        (held ? basket() : Optional.<BasketView>empty())
            .map(b -> "/family/basket.xhtml?h=" + household() + "&b=" + b.id())
            .orElseGet(this::getOffersAddress));
  }

  /** The first that holds one of these; others of other régies are named on the planning. */
  private Optional<BasketView> basket() {
    List<String> names = getItems().stream().map(SeriesItem::designation).toList();
    return call.read(() -> baskets.open(household())).orElse(List.of()).stream()
        .filter(b -> b.lines().stream().anyMatch(l -> names.contains(l.designation())))
        .findFirst();
  }

  private void tell(SeriesItem refused) {
    refused
        .refusals()
        .forEach(
            refusal ->
                call.warning("series.refused", refused.designation(), say.now().refusal(refusal)));
  }

  public String getOffersAddress() {
    return SeriesAddress.offers(household(), 0, null, ticks());
  }
}
