package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelCommand;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancellationService;
import fr.portailfamille.booking.PlaceToCancel;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Annuler des places: which, what that means for the money, and what has become of it. The address
 * names the bookings ({@code b}, as often as there are); without any the family chooses.
 */
@Named("cancelPage")
@RequestScoped
public class CancelBean {

  @Inject private CancellationService cancellations;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private List<CancelItem> items;
  private List<MissingPlaces> missing;

  /** Before the page is shown: a booking of another household is «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getItems();
    }
  }

  private static Map<String, String[]> posted() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
  }

  private static List<Long> asked() {
    return Arrays.stream(posted().getOrDefault("b", new String[0]))
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .toList();
  }

  /** Whether the address names places; else the page offers them. */
  public boolean isAsked() {
    return posted().containsKey("b");
  }

  /** Whether the choice was sent with no box ticked. */
  public boolean isNothingTicked() {
    return !isAsked() && posted().containsKey("c");
  }

  /** Those that the address names; where it names none, all that are to come. */
  public List<CancelItem> getItems() {
    if (items == null) {
      long household = familyPage.getHouseholdId();
      items =
          CancelItem.of(
              call.read(
                      () ->
                          isAsked()
                              ? cancellations.preview(household, asked())
                              : cancellations.toCome(household))
                  .orElse(List.of()));
    }
    return items;
  }

  /** Those that can be given up now. */
  public List<CancelItem> getOpen() {
    return getItems().stream().filter(item -> item.state().isOpen()).toList();
  }

  /** Those that cannot, with the reasons. */
  public List<CancelItem> getFixed() {
    return getItems().stream().filter(item -> !item.refusals().isEmpty()).toList();
  }

  /** Why other places of the family are not among those to choose from, reason by reason. */
  public List<MissingPlaces> getMissing() {
    if (missing == null) {
      missing = MissingPlaces.of(getFixed());
    }
    return missing;
  }

  /** Those that are given up already, with what has become of their money. */
  public List<CancelItem> getDone() {
    return getItems().stream()
        .filter(item -> !item.state().isOpen() && item.refusals().isEmpty())
        .toList();
  }

  /** Whether a series, an outing or a stay is among those that can be given up. */
  public boolean isSeries() {
    return getOpen().stream().anyMatch(CancelItem::isSeries);
  }

  /** What is credited at once. */
  public Money getCredit() {
    return getOpen().stream().map(CancelItem::credit).reduce(Money.ZERO, Money::plus);
  }

  /** What goes back to the card. */
  public Money getToCard() {
    return getOpen().stream().map(CancelItem::toCard).reduce(Money.ZERO, Money::plus);
  }

  /** What is credited once others take the places. */
  public Money getResale() {
    return getOpen().stream().map(CancelItem::resale).reduce(Money.ZERO, Money::plus);
  }

  /** Annuler: gives up the places, as the page said. */
  public void cancel() {
    long household = familyPage.getHouseholdId();
    List<PlaceToCancel> places =
        Arrays.stream(posted().getOrDefault("place", new String[0]))
            .filter(text -> text.matches("[0-9]{1,18}-[A-Z_]{1,20}"))
            .map(CancelBean::place)
            .toList();
    call.result(() -> cancellations.cancel(new CancelCommand(household, places)))
        .ifPresent(
            cancelled -> {
              call.success("cancel.done", CancelItem.of(cancelled).size());
              call.redirect(address(household, places));
            });
  }

  private static PlaceToCancel place(String posted) {
    int dash = posted.indexOf('-');
    CancelMoney shown =
        Arrays.stream(CancelMoney.values())
            .filter(money -> money.name().equals(posted.substring(dash + 1)))
            .findFirst()
            .orElse(CancelMoney.NOTHING);
    return new PlaceToCancel(Long.parseLong(posted.substring(0, dash)), shown);
  }

  private static String address(long household, List<PlaceToCancel> places) {
    return "/family/cancel.xhtml?h="
        + household
        + places.stream().map(place -> "&b=" + place.bookingId()).collect(Collectors.joining());
  }
}
