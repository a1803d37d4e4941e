package fr.portailfamille.web.basket;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.payment.PaymentStarted;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Validation des modifications: «Tout supprimer», «Retour», «Payer» (guide 001). */
@Named
@RequestScoped
public class BasketBean {

  @Inject private BasketService baskets;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private BasketView basket;

  /** The basket that the address names. */
  public long getBasketId() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("b");
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

  /** Tout supprimer. */
  public void discard() {
    long household = familyPage.getHouseholdId();
    if (call.done(() -> baskets.discard(household, getBasketId()))) {
      call.success("basket.discarded");
      call.redirect("/family/planning.xhtml?h=" + household);
    }
  }

  /** Payer: to the preparation of the payment; what costs nothing is confirmed at once. */
  public void pay() {
    long household = familyPage.getHouseholdId();
    Optional<Optional<PaymentStarted>> started =
        call.result(() -> baskets.pay(household, getBasketId()));
    if (started.isEmpty()) {
      return;
    }
    if (started.get().isPresent()) {
      call.redirect(
          "/family/payment.xhtml?h=" + household + "&r=" + started.get().get().reference());
    } else {
      call.success("basket.free");
      call.redirect("/family/planning.xhtml?h=" + household);
    }
  }
}
