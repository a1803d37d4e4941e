package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelCommand;
import fr.portailfamille.booking.CancelLine;
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
  private List<CancelLine> lines;

  /** Before the page is shown: a booking of another household is «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getLines();
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
  public List<CancelLine> getLines() {
    if (lines == null) {
      long household = familyPage.getHouseholdId();
      lines =
          call.read(
                  () ->
                      isAsked()
                          ? cancellations.preview(household, asked())
                          : cancellations.toCome(household))
              .orElse(List.of());
    }
    return lines;
  }

  /** Those that can be given up now. */
  public List<CancelLine> getOpen() {
    return getLines().stream().filter(line -> line.state().isOpen()).toList();
  }

  /** Those that cannot, with the reasons. */
  public List<CancelLine> getFixed() {
    return getLines().stream().filter(line -> !line.refusals().isEmpty()).toList();
  }

  /** Those that are given up already, with what has become of their money. */
  public List<CancelLine> getDone() {
    return getLines().stream()
        .filter(line -> !line.state().isOpen() && line.refusals().isEmpty())
        .toList();
  }

  /** What is credited at once. */
  public Money getCredit() {
    return getOpen().stream().map(CancelLine::credit).reduce(Money.ZERO, Money::plus);
  }

  /** What goes back to the card. */
  public Money getToCard() {
    return getOpen().stream().map(CancelLine::toCard).reduce(Money.ZERO, Money::plus);
  }

  /** What is credited once others take the places. */
  public Money getResale() {
    return getOpen().stream()
        .filter(line -> line.money() == CancelMoney.IF_RESOLD)
        .map(line -> line.line().price())
        .reduce(Money.ZERO, Money::plus);
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
              call.success("cancel.done", cancelled.size());
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
