package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Votre mot de passe a été modifié»: so that nobody's password changes unnoticed. */
@ApplicationScoped
public class PasswordChangedLetter implements LetterTemplate {

  static final String NAME = "password-changed";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("password-changed.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say(
                    "password-changed.text",
                    f.fact("login"),
                    f.moment(Instant.parse(f.fact("at"))))),
            new Letter.Paragraph(f.say("password-changed.not-you")),
            new Letter.Link(
                f.say("password-changed.link"), f.publicUrl() + "/forgotten-password.xhtml")));
  }
}
