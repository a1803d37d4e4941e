package fr.portailfamille.communication.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(new Letter.Paragraph(f.say("greeting", f.fact("name"))));
    add(blocks, f, "fields", ".text");
    add(blocks, f, "overtaken", ".overtaken");
    blocks.add(new Letter.Paragraph(f.say(NAME + ".next")));
    blocks.add(
        new Letter.Link(
            f.say(NAME + ".link"),
            f.publicUrl() + "/family/dossier.xhtml?h=" + f.number("household")));
    return new Letter(f.say(NAME + ".subject"), blocks);
  }

  private static void add(List<Letter.Block> blocks, LetterFacts f, String fact, String words) {
    if (!f.fact(fact).isEmpty()) {
      blocks.add(new Letter.Paragraph(f.say(NAME + words)));
      blocks.add(
          new Letter.Lines(
              f.fact(fact).lines().map(line -> new Letter.Line(named(f, line), "")).toList()));
    }
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
