package fr.portailfamille.communication.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** A change of the dossier was accepted or refused. The value itself stays in the portal. */
@ApplicationScoped
public class ChangeDecidedLetter implements LetterTemplate {

  static final String NAME = "dossier-change";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts facts) {
    boolean accepted = Boolean.parseBoolean(facts.fact("accepted"));
    String subject = facts.fact("subject");
    String label =
        DossierField.ofKey(facts.fact("field"))
            .map(
                field ->
                    new DossierWords(facts.locale())
                        .labelOf(field, subject.isEmpty() ? null : subject))
            .orElse("");
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(new Letter.Paragraph(facts.say("greeting", facts.fact("name"))));
    blocks.add(
        new Letter.Paragraph(facts.say(accepted ? NAME + ".accepted" : NAME + ".refused", label)));
    if (!facts.fact("word").isEmpty()) {
      blocks.add(new Letter.Paragraph(facts.say(NAME + ".word", facts.fact("word"))));
    }
    blocks.add(
        new Letter.Link(
            facts.say(NAME + ".link"),
            facts.publicUrl() + "/family/dossier.xhtml?h=" + facts.number("household")));
    return new Letter(facts.say(NAME + ".subject"), blocks);
  }
}
