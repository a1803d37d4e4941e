package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.WaitingOffers;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * «Une place se libère»: which, at which price and until when it is kept; of siblings who wait
 * together all of them.
 */
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
    return letter(f, households.view(household).addressee(), places);
  }

  static Letter letter(LetterFacts f, String addressee, List<WaitingPlace> places) {
    String which = places.size() > 1 ? ".together" : "";
    String names =
        places.stream().map(WaitingPlace::firstName).distinct().collect(Collectors.joining(", "));
    return new Letter(
        f.say("place-offered.subject" + which, names),
        List.of(
            new Letter.Paragraph(f.say("greeting", addressee)),
            new Letter.Paragraph(
                f.say("place-offered.text" + which, f.moment(until(places)), names)),
            new Letter.Lines(places.stream().map(place -> line(f, place)).toList()),
            new Letter.Paragraph(f.say("place-offered.next" + which)),
            new Letter.Link(
                f.say("place-offered.link" + which),
                f.publicUrl() + "/family/waiting-list.xhtml?h=" + f.fact("household")),
            new Letter.Paragraph(f.say("place-offered.decline.text" + which)),
            new Letter.Link(
                f.say("place-offered.decline" + which),
                f.publicUrl() + "/decline-place.xhtml?t=" + f.secret() + "&o=" + f.fact("code"))));
  }

  private static Instant until(List<WaitingPlace> places) {
    return places.stream().map(WaitingPlace::offeredUntil).min(Instant::compareTo).orElseThrow();
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
