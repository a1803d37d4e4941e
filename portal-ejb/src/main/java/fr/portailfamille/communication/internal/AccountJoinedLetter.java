package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A request for an account was joined to a dossier that stands. Who asked has proved nothing but a
 * mail address: of the dossier, and of who belongs to it, nothing is said.
 */
@ApplicationScoped
public class AccountJoinedLetter implements LetterTemplate {

  static final String NAME = "account-joined";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say(NAME + ".subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(f.say(NAME + ".text")),
            new Letter.Paragraph(f.say(NAME + ".next"))));
  }
}
