package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A dossier was offered to a login that stands: its holder agrees after the next login. */
@ApplicationScoped
public class AccessOfferedLetter implements LetterTemplate {

  static final String NAME = "access-offered";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("access-offered.subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(f.say("access-offered.text")),
            new Letter.Link(f.say("access-offered.link"), f.publicUrl() + "/account/access.xhtml"),
            new Letter.Paragraph(f.say("access-offered.not-you"))));
  }
}
