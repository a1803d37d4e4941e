package fr.portailfamille.web.planning;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.JoinOutcome;
import fr.portailfamille.booking.JoinWaitingListCommand;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.booking.WaitingService;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.booking.WishedDay;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * Liste d'attente: what the family waits for and is offered; with an enrolment and a session in the
 * address, the question whether it wants to wait for that one too.
 */
@Named("waitingList")
@RequestScoped
public class WaitingListBean {

  @Inject private WaitingService waiting;
  @Inject private BookingService bookings;
  @Inject private BasketService baskets;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private List<WaitingPlace> places;
  private WishedDay asked;

  /** Before the page is shown: what belongs to others is «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getAsked();
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

  /** The session that the address names; null where it names none. */
  public WishedDay getAsked() {
    if (asked == null && getSessionId() != 0) {
      asked =
          call.read(
                  () ->
                      bookings.wishes(
                          familyPage.getHouseholdId(), getEnrolmentId(), List.of(getSessionId())))
              .map(wishes -> wishes.days().get(0))
              .orElse(null);
    }
    return asked;
  }

  /** Whether nothing but the lack of a place stands against it. */
  public boolean isJoinable() {
    return !getAsked().refusals().isEmpty()
        && getAsked().refusals().stream().allMatch(WaitInLine.class::isInstance);
  }

  public List<WaitingPlace> getPlaces() {
    if (places == null) {
      places = call.read(() -> waiting.places(familyPage.getHouseholdId())).orElse(List.of());
    }
    return places;
  }

  public List<WaitingPlace> getOffered() {
    return getPlaces().stream().filter(WaitingPlace::isOffered).toList();
  }

  public List<WaitingPlace> getInLine() {
    return getPlaces().stream().filter(place -> !place.isOffered()).toList();
  }

  /** S'inscrire sur la liste d'attente. */
  public void join() {
    Wish wish = new Wish(getEnrolmentId(), getSessionId());
    long household = familyPage.getHouseholdId();
    Optional<JoinOutcome> outcome =
        call.result(
            () -> waiting.join(new JoinWaitingListCommand(household, List.of(wish), false)));
    outcome.ifPresent(
        told -> {
          if (told.refused().isEmpty()) {
            call.success("waiting-list.joined");
            call.redirect(address());
          } else {
            call.refused(told.refused().get(0).refusals());
          }
        });
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
