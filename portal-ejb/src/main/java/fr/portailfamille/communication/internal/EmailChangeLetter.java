package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Confirmez votre nouvelle adresse mail»: the one-time link, to the new address. */
@ApplicationScoped
public class EmailChangeLetter implements LetterTemplate {

  static final String NAME = "email-change";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("email-change.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(f.say("email-change.text", f.fact("login"))),
            new Letter.Link(
                f.say("email-change.link"), f.publicUrl() + "/email.xhtml?t=" + f.secret()),
            new Letter.Paragraph(
                f.say("email-change.until", f.moment(Instant.parse(f.fact("until"))))),
            new Letter.Paragraph(f.say("email-change.not-you"))));
  }
}
