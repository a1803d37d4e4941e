package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** «Vous avez déjà un compte»: for who asked for one; the page never says so. */
@ApplicationScoped
public class AccountKnownLetter implements LetterTemplate {

  static final String NAME = "account-known";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("account-known.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say("account-known.text", f.fact("organisation"), f.fact("login"))),
            new Letter.Link(f.say("account-known.link"), f.publicUrl() + "/login.xhtml"),
            new Letter.Paragraph(f.say("account-known.forgotten")),
            new Letter.Link(
                f.say("account-known.forgotten.link"), f.publicUrl() + "/forgotten-password.xhtml"),
            new Letter.Paragraph(f.say("account-known.not-you"))));
  }
}
