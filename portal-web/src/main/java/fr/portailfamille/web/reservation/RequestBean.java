package fr.portailfamille.web.reservation;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.booking.BookingRequestView;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.PricedDays;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Réservation n° …: what was asked, what it costs, and what has become of it (guide 004). */
@Named("requestPage")
@RequestScoped
public class RequestBean {

  @Inject private BookingService bookings;
  @Inject private BasketService baskets;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private BookingRequestView request;
  private BasketView basket;
  private boolean asked;

  /** Before the page is shown: another household's number ends as «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getRequest();
    }
  }

  public BookingRequestView getRequest() {
    if (request == null) {
      request =
          call.read(() -> bookings.request(familyPage.getHouseholdId(), Asked.number("n")))
              .orElse(null);
    }
    return request;
  }

  public List<PricedDays> getLines() {
    return PricedDays.of(getRequest().counted());
  }

  /** The basket that holds it; null once nothing of it waits for payment. */
  public BasketView getBasket() {
    if (!asked) {
      asked = true;
      long number = Asked.number("n");
      basket =
          call.read(() -> baskets.open(familyPage.getHouseholdId())).orElse(List.of()).stream()
              .filter(b -> b.lines().stream().anyMatch(l -> l.requestNumber() == number))
              .findFirst()
              .orElse(null);
    }
    return basket;
  }
}
