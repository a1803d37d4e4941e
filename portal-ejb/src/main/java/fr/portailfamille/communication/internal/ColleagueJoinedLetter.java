package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** «Vous rejoignez l’équipe de …»: roles in one more organisation never come unnoticed. */
@ApplicationScoped
public class ColleagueJoinedLetter implements LetterTemplate {

  static final String NAME = "colleague-joined";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say("colleague-joined.subject", f.fact("organisation")),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say("colleague-joined.text", f.fact("organisation"), f.fact("login"))),
            new Letter.Paragraph(f.say("colleague-joined.not-you")),
            new Letter.Link(f.say("colleague-joined.link"), f.publicUrl() + "/staff/home.xhtml")));
  }
}
