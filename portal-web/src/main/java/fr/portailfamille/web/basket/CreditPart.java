package fr.portailfamille.web.basket;

import fr.portailfamille.basket.BasketPaymentService;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** What the family's credit pays beside a payment by card, for the pages that show that payment. */
@Named("creditPart")
@RequestScoped
public class CreditPart {

  @Inject private BasketPaymentService paying;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private final Map<String, Money> known = new HashMap<>();

  /** Zero where the card pays all of it. */
  public Money of(String reference) {
    return known.computeIfAbsent(
        reference,
        asked ->
            call.read(() -> paying.creditBeside(familyPage.getHouseholdId(), asked))
                .orElse(Money.ZERO));
  }
}
