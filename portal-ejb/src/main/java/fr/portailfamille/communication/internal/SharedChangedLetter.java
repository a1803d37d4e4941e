package fr.portailfamille.communication.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Fields of a person whom two households share were changed: which ones, never by whom nor to what.
 */
@ApplicationScoped
public class SharedChangedLetter implements LetterTemplate {

  static final String NAME = "dossier-shared";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    return new Letter(
        f.say(NAME + ".subject"),
        List.of(
            new Letter.Paragraph(f.say("greeting", f.fact("name"))),
            new Letter.Paragraph(f.say(NAME + ".text")),
            new Letter.Lines(
                f.fact("fields").lines().map(line -> new Letter.Line(named(f, line), "")).toList()),
            new Letter.Paragraph(f.say(NAME + ".next")),
            new Letter.Link(
                f.say(NAME + ".link"),
                f.publicUrl() + "/family/dossier.xhtml?h=" + f.number("household"))));
  }

  /**
   * @param line key of the field, a space, whose it is
   */
  private static String named(LetterFacts f, String line) {
    int end = line.indexOf(' ');
    return DossierField.ofKey(line.substring(0, end))
        .map(field -> new DossierWords(f.locale()).labelOf(field, line.substring(end + 1)))
        .orElse("");
  }
}
