package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.ChangeReports;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** «La place que vous avez rendue est reprise»: which, and what the account is credited with. */
@ApplicationScoped
public class PlaceResoldLetter implements LetterTemplate {

  static final String NAME = "place-resold";

  @Inject private ChangeReports reports;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    return letter(
        f,
        households.view(household).addressee(),
        reports.bookings(List.of(f.number("booking"))).get(0));
  }

  static Letter letter(LetterFacts f, String addressee, BookingLine place) {
    String credited = f.money(Money.ofCents(f.number("cents")));
    return new Letter(
        f.say("place-resold.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", addressee)),
            new Letter.Paragraph(f.say("place-resold.text", credited)),
            new Letter.Lines(
                List.of(
                    new Letter.Line(f.day(place.day()) + " - " + place.designation(), credited))),
            new Letter.Paragraph(f.say("place-resold.next")),
            new Letter.Link(
                f.say("payment-credited.link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + f.fact("household"))));
  }
}
