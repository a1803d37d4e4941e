package fr.portailfamille.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a family reads by mail about fields of its dossier: whose they are, never their values. */
class DossierLettersTest {

  private static Letter write(LetterTemplate template, JsonObject facts) {
    return template.write(new LetterFacts(facts, null, Locale.FRENCH, "http://localhost"));
  }

  private static List<String> paragraphs(Letter letter) {
    return letter.blocks().stream()
        .filter(Letter.Paragraph.class::isInstance)
        .map(block -> ((Letter.Paragraph) block).text())
        .toList();
  }

  @Test
  void saysWhoseFieldStaffAccepted() {
    Letter letter =
        write(
            new ChangeDecidedLetter(),
            Json.createObjectBuilder()
                .add("name", "Mme Martin")
                .add("household", "7")
                .add("field", "child.lastName")
                .add("subject", "Léa Martin")
                .add("accepted", "true")
                .build());

    assertThat(paragraphs(letter))
        .containsExactly(
            "Bonjour Mme Martin,",
            "La modification que vous avez demandée est acceptée\u00a0: Nom de Léa Martin.");
  }

  @Test
  void namesTheFieldsThatWereChangedOfASharedChild() {
    Letter letter =
        write(
            new SharedChangedLetter(),
            Json.createObjectBuilder()
                .add("name", "M. Petit")
                .add("household", "8")
                .add("fields", "child.firstName Léa Martin\nchild.lastName Léa Martin")
                .build());

    assertThat(letter.blocks())
        .contains(
            new Letter.Lines(
                List.of(
                    new Letter.Line("Prénom de Léa Martin", ""),
                    new Letter.Line("Nom de Léa Martin", ""))));
    assertThat(letter.blocks().get(letter.blocks().size() - 1))
        .isEqualTo(
            new Letter.Link("Ouvrir mon dossier", "http://localhost/family/dossier.xhtml?h=8"));
  }
}
