package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Choisir un nouveau mot de passe»: the one-time link. */
@ApplicationScoped
public class PasswordResetLetter implements LetterTemplate {

  static final String NAME = "password-reset";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("password-reset.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(f.say("password-reset.text", f.fact("login"))),
            new Letter.Link(
                f.say("password-reset.link"), f.publicUrl() + "/password.xhtml?t=" + f.secret()),
            new Letter.Paragraph(
                f.say("password-reset.until", f.moment(Instant.parse(f.fact("until"))))),
            new Letter.Paragraph(f.say("password-reset.not-you"))));
  }
}
