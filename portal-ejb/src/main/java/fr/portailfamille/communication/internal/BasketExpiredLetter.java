package fr.portailfamille.communication.internal;

import fr.portailfamille.basket.BasketReport;
import fr.portailfamille.basket.BasketService;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** «Votre panier a expiré»: what is free again, and that nothing was paid. */
@ApplicationScoped
public class BasketExpiredLetter implements LetterTemplate {

  static final String NAME = "basket-expired";

  @Inject private BasketService baskets;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    BasketReport report = baskets.report(f.number("basket"));
    return new Letter(
        f.say("basket-expired.subject"),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(report.householdId()).addressee())),
            new Letter.Paragraph(f.say("basket-expired.text", f.moment(report.expiresAt()))),
            f.bookings(report, BookingStatus.EXPIRED),
            new Letter.Paragraph(f.say("basket-expired.next")),
            new Letter.Link(
                f.say("basket-expired.link"),
                f.publicUrl() + "/family/planning.xhtml?h=" + report.householdId())));
  }
}
