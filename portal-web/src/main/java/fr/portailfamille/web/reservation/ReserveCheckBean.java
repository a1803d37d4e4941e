package fr.portailfamille.web.reservation;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.SubmitPlanningCommand;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.EnrolmentLine;
import fr.portailfamille.booking.EnrolmentService;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.PricedDays;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.booking.WishesView;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.planning.RefusedWishes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Contrôler et confirmer la réservation: the last look before places are held (guide 004). */
@Named("reserveCheck")
@RequestScoped
public class ReserveCheckBean {

  @Inject private BookingService bookings;
  @Inject private EnrolmentService enrolments;
  @Inject private BasketService baskets;
  @Inject private FamilyPage familyPage;
  @Inject private RefusedWishes refusedWishes;
  @Inject private Call call;
  private EnrolmentLine enrolment;
  private WishesView wishes;

  /** Before the page is shown: ids of another household end as «introuvable». */
  public void check() {
    if (!familyPage.isChosen() || getEnrolment() == null || getWishes() == null) {
      return;
    }
    if (wishes.days().isEmpty()) {
      call.redirect(getDaysAddress());
    }
  }

  public boolean isShown() {
    return getEnrolment() != null && getWishes() != null && !wishes.days().isEmpty();
  }

  public EnrolmentLine getEnrolment() {
    if (enrolment == null) {
      enrolment =
          call.read(() -> enrolments.enrolment(household(), Asked.number("e"))).orElse(null);
    }
    return enrolment;
  }

  /** What would be held now, and what would be refused. */
  public WishesView getWishes() {
    if (wishes == null) {
      wishes =
          call.read(() -> bookings.wishes(household(), Asked.number("e"), asked())).orElse(null);
    }
    return wishes;
  }

  private static List<Long> asked() {
    return TickedDays.read(Asked.text("s"));
  }

  private long household() {
    return familyPage.getHouseholdId();
  }

  /** What can be held, grouped as it will stand on the invoice. */
  public List<PricedDays> getLines() {
    return PricedDays.of(getWishes().free());
  }

  /**
   * Whether the page offers to confirm. What was sent is heard in any case: a form sent twice would
   * otherwise end without a word, since its days are the family's own by then.
   */
  public boolean isConfirmable() {
    boolean shown =
        FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    return !shown || !getLines().isEmpty();
  }

  /** Confirmer la réservation: holds the places; the basket now waits for the payment. */
  public void confirm() {
    WishesView asked = getWishes();
    if (asked == null || asked.days().isEmpty()) {
      call.refused(List.of(new NothingTicked()));
      return;
    }
    SubmitPlanningCommand command =
        new SubmitPlanningCommand(
            household(),
            asked.regieId(),
            asked().stream().map(session -> new Wish(asked.enrolmentId(), session)).toList(),
            List.of());
    call.result(() -> baskets.submit(command)).ifPresent(this::leave);
  }

  private void leave(HoldOutcome outcome) {
    if (!outcome.inLine().isEmpty()) {
      call.success("reserve.in-line", outcome.inLine().size());
    }
    if (!outcome.requestNumbers().isEmpty()) {
      refusedWishes.tell(outcome.refused());
      call.redirect(GuidedAddress.request(household(), outcome.requestNumbers().get(0)));
      return;
    }
    OptionalLong sentBefore = sentBefore();
    if (sentBefore.isPresent()) {
      call.success("reserve.already");
      call.redirect(GuidedAddress.request(household(), sentBefore.getAsLong()));
    } else {
      refusedWishes.tell(outcome.refused());
      call.redirect(getDaysAddress());
    }
  }

  /** The request that holds exactly these days already: the form was sent twice. */
  private OptionalLong sentBefore() {
    Set<Long> sessions = new HashSet<>(asked());
    List<BookingLine> held =
        call.read(() -> baskets.open(household())).orElse(List.of()).stream()
            .flatMap(basket -> basket.lines().stream())
            .filter(l -> l.enrolmentId() == Asked.number("e") && sessions.contains(l.sessionId()))
            .toList();
    return held.size() == sessions.size()
        ? held.stream().mapToLong(BookingLine::requestNumber).max()
        : OptionalLong.empty();
  }

  /** Retour au planning, with what is ticked. */
  public String getDaysAddress() {
    return GuidedAddress.days(household(), Asked.number("e"), Asked.day("d").orElse(null), asked());
  }
}
