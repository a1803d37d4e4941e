package fr.portailfamille.web.basket;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.WaitingService;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks before a place that came from a waiting list leaves the basket, for its rank is lost with
 * it. The address names what: a line ({@code line}), a reservation ({@code reservation}) or all
 * ({@code all=1}).
 */
@Named("basketAsk")
@RequestScoped
public class BasketAsk {

  @Inject private BasketBean page;
  @Inject private WaitingService waiting;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private Set<Long> offered;

  private Set<Long> offered() {
    if (offered == null) {
      offered =
          call.read(() -> waiting.offeredBookings(familyPage.getHouseholdId())).orElse(Set.of());
    }
    return offered;
  }

  private static Map<String, String> posted() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  }

  private static long number(String name) {
    String text = posted().getOrDefault(name, "");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /** Whether a line is a place that was offered from a waiting list. */
  public boolean isOffered(long bookingId) {
    return offered().contains(bookingId);
  }

  public boolean isOfferedIn(long reservation) {
    return page.getBasket().lines().stream()
        .anyMatch(line -> line.requestNumber() == reservation && isOffered(line.id()));
  }

  public boolean isAnyOffered() {
    return page.getBasket().lines().stream().anyMatch(line -> isOffered(line.id()));
  }

  public boolean isAskedAll() {
    return "1".equals(posted().get("all"));
  }

  public long getLine() {
    return number("line");
  }

  public long getReservation() {
    return number("reservation");
  }

  /** The offered places that what the address names would give up; empty where it names none. */
  public List<BookingLine> getAsked() {
    return page.getBasket().lines().stream()
        .filter(line -> isOffered(line.id()))
        .filter(
            line ->
                isAskedAll()
                    || line.id() == getLine()
                    || (getReservation() > 0 && line.requestNumber() == getReservation()))
        .toList();
  }

  public String address(long bookingId) {
    return address("line=" + bookingId);
  }

  public String addressOf(long reservation) {
    return address("reservation=" + reservation);
  }

  public String getAddressOfAll() {
    return address("all=1");
  }

  private String address(String what) {
    return "/family/basket.xhtml?h="
        + familyPage.getHouseholdId()
        + "&b="
        + page.getBasketId()
        + "&"
        + what
        + "#ask";
  }
}
