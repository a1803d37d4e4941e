package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Votre validation en deux étapes a été réinitialisée»: so that it never happens unnoticed. */
@ApplicationScoped
public class SecondFactorResetLetter implements LetterTemplate {

  static final String NAME = "second-factor-reset";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("second-factor-reset.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say(
                    "second-factor-reset.text",
                    f.fact("login"),
                    f.moment(Instant.parse(f.fact("at"))))),
            new Letter.Paragraph(f.say("second-factor-reset.not-you")),
            new Letter.Link(
                f.say("second-factor-reset.link"), f.publicUrl() + "/second-factor.xhtml")));
  }
}
