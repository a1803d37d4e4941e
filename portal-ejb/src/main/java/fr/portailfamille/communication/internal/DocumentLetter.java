package fr.portailfamille.communication.internal;

import fr.portailfamille.document.DocumentNews;
import fr.portailfamille.document.SuppliedDocument;
import fr.portailfamille.household.HouseholdService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A letter about documents of a family: which ones, what of them, and where to go on. */
public abstract class DocumentLetter implements LetterTemplate {

  @Inject private DocumentNews documents;
  @Inject private HouseholdService households;

  @Override
  public Letter write(LetterFacts f) {
    List<SuppliedDocument> told =
        Arrays.stream(f.fact("documents").split(","))
            .map(Long::valueOf)
            .map(documents::view)
            .toList();
    long household = f.number("household");
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(new Letter.Paragraph(f.say("greeting", households.view(household).addressee())));
    blocks.add(new Letter.Paragraph(f.say(name() + ".text", told.size())));
    blocks.add(new Letter.Lines(told.stream().map(d -> line(f, d)).toList()));
    blocks.addAll(more(f, told));
    blocks.add(new Letter.Paragraph(f.say(name() + ".next")));
    blocks.add(
        new Letter.Link(
            f.say(name() + ".link"), f.publicUrl() + "/family/documents.xhtml?h=" + household));
    return new Letter(f.say(name() + ".subject", told.size(), told.get(0).name()), blocks);
  }

  /** What is said after the list. */
  List<Letter.Block> more(LetterFacts f, List<SuppliedDocument> told) {
    return List.of();
  }

  private Letter.Line line(LetterFacts f, SuppliedDocument document) {
    String whom =
        document.personName() == null ? f.say("documents.dossier") : document.personName();
    return new Letter.Line(
        document.name() + " - " + whom,
        document.validUntil() == null || document.refusal() != null
            ? ""
            : f.say("documents.until", f.day(document.validUntil())));
  }
}
