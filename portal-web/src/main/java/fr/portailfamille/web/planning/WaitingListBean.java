package fr.portailfamille.web.planning;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.booking.JoinOutcome;
import fr.portailfamille.booking.JoinWaitingListCommand;
import fr.portailfamille.booking.OfferOver;
import fr.portailfamille.booking.WaitingMate;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.booking.WaitingQuestion;
import fr.portailfamille.booking.WaitingService;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Liste d'attente: what the family waits for and is offered; with an enrolment and a session in the
 * address, the question whether it wants to wait for that one too.
 */
@Named("waitingList")
@RequestScoped
public class WaitingListBean {

  private static final int MOST = 50;

  @Inject private WaitingService waiting;
  @Inject private BasketService baskets;
  @Inject private FamilyPage familyPage;
  @Inject private RefusedWishes refusedWishes;
  @Inject private Call call;
  private List<WaitingPlace> places;
  private WaitingQuestion question;

  /** Before the page is shown: what belongs to others is «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getQuestion();
      tellWhatIsOver();
    }
  }

  /** What was answered on a page of before is gone, and its button with it. */
  private void tellWhatIsOver() {
    FacesContext faces = FacesContext.getCurrentInstance();
    long answered = number("entry");
    if (faces.isPostback()
        && answered != 0
        && faces.getMessageList().isEmpty()
        && getPlaces().stream().noneMatch(place -> place.entryId() == answered)) {
      call.refused(List.of(new OfferOver()));
    }
  }

  private static long number(String name) {
    String posted =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    try {
      return Long.parseLong(String.valueOf(posted));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public long getEnrolmentId() {
    return number("e");
  }

  public long getSessionId() {
    return number("s");
  }

  /** The session that the address names and who could wait with it; null where it names none. */
  public WaitingQuestion getQuestion() {
    if (question == null && getSessionId() != 0) {
      question =
          call.read(
                  () ->
                      waiting.question(
                          familyPage.getHouseholdId(), getEnrolmentId(), getSessionId()))
              .orElse(null);
    }
    return question;
  }

  /** Whether to ask: not of a place that is waited for or offered already, told further down. */
  public boolean isAsking() {
    return getQuestion() != null
        && getPlaces().stream()
            .noneMatch(
                place ->
                    place.enrolmentId() == getEnrolmentId() && place.sessionId() == getSessionId());
  }

  public boolean isMateTicked(String mark) {
    return posted("mate").contains(mark);
  }

  /** Whether the places are wanted together or not at all. */
  public boolean isTogether() {
    return posted("how").contains("together");
  }

  private static Set<String> posted(String name) {
    String[] values =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get(name);
    return values == null ? Set.of() : Set.of(values.length > MOST ? new String[0] : values);
  }

  public List<WaitingPlace> getPlaces() {
    if (places == null) {
      places = call.read(() -> waiting.places(familyPage.getHouseholdId())).orElse(List.of());
    }
    return places;
  }

  public List<OfferedTogether> getOffered() {
    return OfferedTogether.of(getPlaces().stream().filter(WaitingPlace::isOffered).toList());
  }

  public List<WaitingPlace> getInLine() {
    return getPlaces().stream().filter(place -> !place.isOffered()).toList();
  }

  /**
   * What the address asks about giving up ({@code w}): a place waited for, or one that is offered
   * with those offered together with it; empty once it is answered.
   */
  public List<WaitingPlace> getAsked() {
    long entry = number("w");
    return getPlaces().stream()
        .filter(place -> place.entryId() == entry && place.basketId() == 0)
        .findFirst()
        .map(place -> place.isOffered() ? offeredWith(place) : List.of(place))
        .orElse(List.of());
  }

  private List<WaitingPlace> offeredWith(WaitingPlace place) {
    return getPlaces().stream()
        .filter(other -> other.isOffered() && other.answer().equals(place.answer()))
        .toList();
  }

  /** S'inscrire sur la liste d'attente. */
  public void join() {
    WaitingQuestion asked = getQuestion();
    if (asked == null) {
      return;
    }
    long household = familyPage.getHouseholdId();
    List<Wish> wishes =
        Stream.concat(
                Stream.of(new Wish(getEnrolmentId(), getSessionId())),
                asked.mates().stream()
                    .filter(mate -> isMateTicked(mate.mark()))
                    .map(WaitingMate::wish))
            .toList();
    boolean together = isTogether() && wishes.size() > 1;
    call.result(() -> waiting.join(new JoinWaitingListCommand(household, wishes, together)))
        .ifPresent(outcome -> told(outcome, together));
  }

  private void told(JoinOutcome outcome, boolean together) {
    if (outcome.joined() == 0) {
      call.refused(outcome.refused().stream().flatMap(w -> w.refusals().stream()).toList());
      return;
    }
    refusedWishes.tell(outcome.refused());
    call.success(
        outcome.joined() == 1
            ? "waiting-list.joined"
            : together ? "waiting-list.joined.together" : "waiting-list.joined.each");
    call.redirect(address());
  }

  /** Se retirer, or Refuser the place that is offered. */
  public void withdraw() {
    if (call.done(() -> waiting.withdraw(familyPage.getHouseholdId(), number("entry")))) {
      call.success("waiting-list.withdrawn");
      call.redirect(address());
    }
  }

  /** Accepter: the place goes into the basket. */
  public void accept() {
    long household = familyPage.getHouseholdId();
    call.result(() -> baskets.accept(household, number("entry")))
        .ifPresent(
            basket -> {
              call.success(basket == 0 ? "waiting-list.confirmed" : "waiting-list.accepted");
              call.redirect(
                  basket == 0 ? address() : "/family/basket.xhtml?h=" + household + "&b=" + basket);
            });
  }

  private String address() {
    return "/family/waiting-list.xhtml?h=" + familyPage.getHouseholdId();
  }
}
