package fr.portailfamille.communication.internal;

import java.time.Instant;
import java.util.List;

/**
 * What happened to an account and when, and where to go for somebody who did not do it. Its words
 * stand under its name.
 */
public abstract class NoticeLetter implements LetterTemplate {

  private final String name;
  private final String page;

  /**
   * @param page where its link leads
   */
  protected NoticeLetter(String name, String page) {
    this.name = name;
    this.page = page;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say(name + ".subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(
                f.say(name + ".text", f.fact("login"), f.moment(Instant.parse(f.fact("at"))))),
            new Letter.Paragraph(f.say(name + ".not-you")),
            new Letter.Link(f.say(name + ".link"), f.publicUrl() + page)));
  }
}
