package fr.portailfamille.web.basket;

import fr.portailfamille.basket.BasketPaymentService;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.basket.CreditChanged;
import fr.portailfamille.basket.RemoveBookingsCommand;
import fr.portailfamille.booking.BookedItem;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.HeldCheck;
import fr.portailfamille.payment.PaymentStarted;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageRights;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.planning.BookingFormBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Validation des modifications: «Retirer», «Tout supprimer», «Retour», «Payer» (guide 001); Panier
 * in the guided form (guide 004).
 */
@Named
@RequestScoped
public class BasketBean {

  @Inject private BasketService baskets;
  @Inject private BasketPaymentService paying;
  @Inject private FamilyPage familyPage;
  @Inject private BookingService bookings;
  @Inject private BookingFormBean form;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private PageRights rights;
  private BasketView basket;
  private List<BookedItem> items;
  private List<BasketGroup> groups;
  private HeldCheck held;
  private Money credit;

  /** The basket that the address names. */
  public long getBasketId() {
    return number("b");
  }

  private static long number(String name) {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    try {
      return Long.parseLong(String.valueOf(asked));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Before the page is shown: another household's basket ends as «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      read();
    }
  }

  private Optional<BasketView> read() {
    return call.read(
        () -> {
          if (getBasketId() <= 0) {
            throw new RefusedException(new NotFound());
          }
          return baskets.basket(familyPage.getHouseholdId(), getBasketId());
        });
  }

  public BasketView getBasket() {
    if (basket == null) {
      basket = read().orElse(null);
    }
    return basket;
  }

  /** What the booking rules say of it before it is paid. */
  public HeldCheck getHeld() {
    if (held == null) {
      held =
          call.read(() -> paying.check(familyPage.getHouseholdId(), getBasketId()))
              .orElse(new HeldCheck(List.of(), List.of()));
    }
    return held;
  }

  /** Not while a day has to be taken out first; whoever asks from a page of before is told why. */
  public boolean isPayOffered() {
    return FacesContext.getCurrentInstance().isPostback() || getHeld().isPayable();
  }

  /** What the family could use of its credit for this basket; zero for none. */
  public Money getCredit() {
    if (credit == null) {
      credit =
          call.read(() -> paying.credit(familyPage.getHouseholdId(), getBasketId()))
              .orElse(Money.ZERO);
    }
    return credit;
  }

  /** What would be left to pay by card. */
  public Money getRest() {
    return getBasket().total().minus(getCredit());
  }

  /**
   * Whether the page offers to use the credit; whoever asks from a page of before is told why not.
   */
  public boolean isCreditOffered() {
    return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
        || (getBasket().payment() == null
            && rights.isPay()
            && isPayOffered()
            && getCredit().isPositive());
  }

  /** What it holds, a series as one. */
  public List<BookedItem> getItems() {
    if (items == null) {
      items = BookedItem.of(getBasket().lines());
    }
    return items;
  }

  /** That a place from the waiting list is kept until an hour of its own, sooner or later. */
  public String ownHour(Instant keptUntil) {
    boolean longer = keptUntil.isAfter(getBasket().expiresAt());
    return say.it(longer ? "basket.own-hour.later" : "basket.own-hour", keptUntil);
  }

  /** The reservations in it, for the guided form. */
  public List<BasketGroup> getGroups() {
    if (groups == null) {
      groups =
          BasketGroup.of(
              getBasket().lines(),
              call.read(() -> bookings.requests(familyPage.getHouseholdId())).orElse(List.of()));
    }
    return groups;
  }

  /** Retirer: takes one line or one reservation out, the one that was posted; the rest stays. */
  public void remove() {
    BasketView shown = getBasket();
    if (shown == null || !isKnown(number("reservation"))) {
      return;
    }
    RemoveBookingsCommand command =
        new RemoveBookingsCommand(familyPage.getHouseholdId(), getBasketId(), posted(shown));
    if (call.done(() -> baskets.remove(command))) {
      call.success("basket.removed");
      boolean more = read().filter(b -> !b.lines().isEmpty()).isPresent();
      call.redirect(
          more
              ? "/family/basket.xhtml?h=" + command.householdId() + "&b=" + command.basketId()
              : getBookingAddress());
    }
  }

  /** A reservation of others is «introuvable»; one that is out already is no mistake. */
  private boolean isKnown(long reservation) {
    long household = familyPage.getHouseholdId();
    return reservation == 0
        || call.read(() -> bookings.request(household, reservation)).isPresent();
  }

  private List<Long> posted(BasketView shown) {
    long reservation = number("reservation");
    return reservation > 0
        ? shown.lines().stream()
            .filter(line -> line.requestNumber() == reservation)
            .map(BookingLine::id)
            .toList()
        : List.of(number("line"));
  }

  /** Where days are booked: the table of reservations or the planning. */
  public String getBookingAddress() {
    return (form.isGuided() ? "/family/enrolments.xhtml?h=" : "/family/planning.xhtml?h=")
        + familyPage.getHouseholdId();
  }

  /** Tout supprimer. */
  public void discard() {
    long household = familyPage.getHouseholdId();
    if (call.done(() -> baskets.discard(household, getBasketId()))) {
      call.success("basket.discarded");
      call.redirect(getBookingAddress());
    }
  }

  /**
   * Utiliser mon avoir: the rest by card; nothing more where the credit pays all of it. The amount
   * that the page said comes with the form: without it nothing is known to have been agreed.
   */
  public void payWithCredit() {
    long posted = number("credit");
    if (posted > 0) {
      pay(Money.ofCents(posted), "basket.credit.done");
    } else {
      call.refused(List.of(new CreditChanged(getCredit())));
    }
  }

  /** How this basket becomes final, by the buttons that the page has. */
  public String getExplained() {
    if (isCreditOffered()) {
      return "basket.credit.explain";
    }
    return form.isGuided() ? "basket.guided.explain" : "basket.explain";
  }

  /** Payer: to the preparation of the payment; what costs nothing is confirmed at once. */
  public void pay() {
    pay(Money.ZERO, "basket.free");
  }

  private void pay(Money used, String done) {
    long household = familyPage.getHouseholdId();
    Optional<Optional<PaymentStarted>> started =
        call.result(() -> paying.pay(household, getBasketId(), used));
    if (started.isEmpty()) {
      return;
    }
    if (started.get().isPresent()) {
      call.redirect(
          "/family/payment.xhtml?h=" + household + "&r=" + started.get().get().reference());
    } else {
      call.success(done);
      call.redirect(getBookingAddress());
    }
  }
}
