package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** «Validez la création de votre compte»: identifier and the link to the first password. */
@ApplicationScoped
public class InvitationLetter implements LetterTemplate {

  static final String NAME = "invitation";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("invitation.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.fact("organisation").isEmpty()
                    ? f.say("invitation.text", f.fact("login"))
                    : f.say("invitation.text.of", f.fact("organisation"), f.fact("login"))),
            new Letter.Link(
                f.say("invitation.link"), f.publicUrl() + "/activate.xhtml?token=" + f.secret()),
            new Letter.Paragraph(
                f.say("invitation.until", f.moment(Instant.parse(f.fact("until"))))),
            new Letter.Paragraph(f.say("invitation.not-you"))));
  }
}
