package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.WaitingOffers;
import fr.portailfamille.booking.WaitingPlace;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** «Vous n'êtes plus sur la liste d'attente»: which, and why staff decided so. */
@ApplicationScoped
public class WaitingTakenOffLetter implements LetterTemplate {

  static final String NAME = "waiting-taken-off";

  @Inject private WaitingOffers offers;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    long household = f.number("household");
    WaitingPlace place = offers.entry(f.number("entry"));
    return new Letter(
        f.say("waiting-taken-off.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", households.view(household).addressee())),
            new Letter.Paragraph(f.say("waiting-taken-off.text")),
            new Letter.Lines(List.of(new Letter.Line(PlaceOfferedLetter.what(f, place), ""))),
            new Letter.Paragraph(f.say("waiting-taken-off.reason", f.fact("reason"))),
            new Letter.Link(
                f.say("waiting-taken-off.link"),
                f.publicUrl() + "/family/waiting-list.xhtml?h=" + household)));
  }
}
