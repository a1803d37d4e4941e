package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.WaitingOffers;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** «Une place se libère»: which, at which price and until when it is kept. */
@ApplicationScoped
public class PlaceOfferedLetter implements LetterTemplate {

  static final String NAME = "place-offered";

  @Inject private WaitingOffers offers;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    List<WaitingPlace> places =
        offers.offered(Arrays.stream(f.fact("bookings").split(",")).map(Long::valueOf).toList());
    return new Letter(
        f.say("place-offered.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", households.view(household).addressee())),
            new Letter.Paragraph(
                f.say("place-offered.text", f.moment(places.get(0).offeredUntil()))),
            new Letter.Lines(places.stream().map(place -> line(f, place)).toList()),
            new Letter.Paragraph(f.say("place-offered.next")),
            new Letter.Link(
                f.say("place-offered.link"),
                f.publicUrl() + "/family/waiting-list.xhtml?h=" + household),
            new Letter.Paragraph(f.say("place-offered.decline.text")),
            new Letter.Link(
                f.say("place-offered.decline"),
                f.publicUrl() + "/decline-place.xhtml?t=" + f.secret() + "&o=" + f.fact("code"))));
  }

  private static Letter.Line line(LetterFacts f, WaitingPlace place) {
    return new Letter.Line(what(f, place), f.money(place.price()));
  }

  /** Of a series its dates in short. */
  static String what(LetterFacts f, WaitingPlace place) {
    return place.isSeries()
        ? place.designation() + ", " + place.dates().text(f.locale())
        : f.day(place.day()) + " - " + place.designation();
  }
}
