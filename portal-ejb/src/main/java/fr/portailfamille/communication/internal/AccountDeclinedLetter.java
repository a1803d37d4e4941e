package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A request for an account was declined, with the reason. */
@ApplicationScoped
public class AccountDeclinedLetter implements LetterTemplate {

  static final String NAME = "account-declined";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("account-declined.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(f.say("account-declined.text")),
            new Letter.Paragraph(f.say("account-declined.reason", f.fact("reason"))),
            new Letter.Paragraph(f.say("account-declined.next"))));
  }
}
