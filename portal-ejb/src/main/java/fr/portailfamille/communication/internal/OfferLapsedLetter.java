package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.ChangeReports;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** «La place proposée n'a pas été acceptée à temps»: which, and how to wait again. */
@ApplicationScoped
public class OfferLapsedLetter implements LetterTemplate {

  static final String NAME = "offer-lapsed";

  @Inject private ChangeReports reports;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    List<WaitingPlace> places =
        reports.waiting(Arrays.stream(f.fact("entries").split(",")).map(Long::valueOf).toList());
    return letter(f, households.view(household).addressee(), places);
  }

  static Letter letter(LetterFacts f, String addressee, List<WaitingPlace> places) {
    String several = places.size() > 1 ? ".several" : "";
    return new Letter(
        f.say("offer-lapsed.subject" + several),
        List.of(
            new Letter.Paragraph(f.say("greeting", addressee)),
            new Letter.Paragraph(f.say("offer-lapsed.text" + several)),
            new Letter.Lines(
                places.stream()
                    .map(place -> new Letter.Line(PlaceOfferedLetter.what(f, place), ""))
                    .toList()),
            new Letter.Paragraph(f.say("offer-lapsed.next")),
            new Letter.Link(
                f.say("planning-changed.link"),
                f.publicUrl() + "/family/planning.xhtml?h=" + f.fact("household"))));
  }
}
