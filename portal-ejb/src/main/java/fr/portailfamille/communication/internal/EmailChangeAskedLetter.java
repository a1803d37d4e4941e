package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Changement d’adresse mail demandé»: to the address that is still valid. */
@ApplicationScoped
public class EmailChangeAskedLetter implements LetterTemplate {

  static final String NAME = "email-change-asked";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("email-change-asked.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say(
                    "email-change-asked.text",
                    f.fact("login"),
                    f.moment(Instant.parse(f.fact("at"))))),
            new Letter.Paragraph(f.say("email-change-asked.not-you")),
            new Letter.Link(
                f.say("email-change-asked.link"), f.publicUrl() + "/forgotten-password.xhtml")));
  }
}
