package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * «Confirmez votre demande d'ouverture de compte»: before anybody reads it. It says nothing that
 * was typed: whoever asks may have given a stranger's address.
 */
@ApplicationScoped
public class AccountRequestLetter implements LetterTemplate {

  static final String NAME = "account-request";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("account-request.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting.nobody")),
            new Letter.Paragraph(f.say("account-request.text")),
            new Letter.Link(
                f.say("account-request.link"),
                f.publicUrl() + "/confirm-request.xhtml?t=" + f.secret() + "&o=" + f.fact("code")),
            new Letter.Paragraph(
                f.say("account-request.until", f.moment(Instant.parse(f.fact("until"))))),
            new Letter.Paragraph(f.say("account-request.not-you"))));
  }
}
