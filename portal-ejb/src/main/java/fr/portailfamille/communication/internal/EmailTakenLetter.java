package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** To an address that is the login of another account already: why nothing came of it. */
@ApplicationScoped
public class EmailTakenLetter implements LetterTemplate {

  static final String NAME = "email-change-taken";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("email-change-taken.subject"),
        List.of(
            new Letter.Paragraph(f.say("email-change-taken.text")),
            new Letter.Paragraph(f.say("email-change-taken.next")),
            new Letter.Link(
                f.say("email-change-taken.link"), f.publicUrl() + "/forgotten-password.xhtml")));
  }
}
