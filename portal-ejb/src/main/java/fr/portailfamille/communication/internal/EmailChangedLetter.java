package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Votre adresse mail a été changée»: to the former address. */
@ApplicationScoped
public class EmailChangedLetter implements LetterTemplate {

  static final String NAME = "email-changed";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("email-changed.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say(
                    "email-changed.text", f.fact("login"), f.moment(Instant.parse(f.fact("at"))))),
            new Letter.Paragraph(
                f.say(
                    Boolean.parseBoolean(f.fact("follows"))
                        ? "email-changed.login"
                        : "email-changed.same")),
            new Letter.Paragraph(f.say("email-changed.not-you"))));
  }
}
