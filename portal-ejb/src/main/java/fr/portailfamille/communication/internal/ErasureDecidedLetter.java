package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A request of erasure was accepted or refused. Names nobody: its reader may be gone already. */
@ApplicationScoped
public class ErasureDecidedLetter implements LetterTemplate {

  static final String NAME = "erasure-decided";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts facts) {
    boolean accepted = Boolean.parseBoolean(facts.fact("accepted"));
    return new Letter(
        facts.say(NAME + ".subject"),
        accepted
            ? List.of(
                new Letter.Paragraph(facts.say(NAME + ".accepted")),
                new Letter.Paragraph(facts.say(NAME + ".kept")))
            : List.of(
                new Letter.Paragraph(facts.say(NAME + ".refused")),
                new Letter.Paragraph(facts.say(NAME + ".reason", facts.fact("words"))),
                new Letter.Paragraph(facts.say(NAME + ".cnil"))));
  }
}
