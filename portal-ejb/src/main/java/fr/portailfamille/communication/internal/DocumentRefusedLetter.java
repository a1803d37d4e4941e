package fr.portailfamille.communication.internal;

import fr.portailfamille.document.RefusalView;
import fr.portailfamille.document.SuppliedDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** «Document à fournir de nouveau»: why it was sent back, and the way. */
@ApplicationScoped
public class DocumentRefusedLetter extends DocumentLetter {

  static final String NAME = "document-refused";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  List<Letter.Block> more(LetterFacts f, List<SuppliedDocument> told) {
    RefusalView refusal = told.get(0).refusal();
    List<Letter.Block> reasons = new ArrayList<>();
    if (refusal != null) {
      reasons.add(new Letter.Paragraph(f.say("document-refused." + refusal.reason())));
      if (refusal.words() != null) {
        reasons.add(new Letter.Paragraph(f.say("document-refused.words", refusal.words())));
      }
    }
    return reasons;
  }
}
