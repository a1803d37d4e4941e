package fr.portailfamille.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.web.frame.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every deed that the code writes into the journal is said in words. Deeds are found where they are
 * written: in the sources of classes that know {@code AuditTrail}, as the texts {@code room.deed}
 * ({@code portal.…} is configuration).
 */
class JournalWordsTest {

  private static final Pattern DEED =
      Pattern.compile("\"((?!portal\\.)[a-z][a-z-]*\\.[a-z][a-z-]*)\"");
  private static final Pattern SUBJECT =
      Pattern.compile("\"[a-z][a-z-]*\\.[a-z][a-z-]*\",\\s*\"([a-z][a-z_-]*)\"");

  private static final Pattern CALL =
      Pattern.compile("((?:audit|trail)\\.record(?:As)?\\([^;]*?Map\\.(?:of|entry)\\([^;]*;)");
  private static final Pattern FACT = Pattern.compile("\"([a-z][A-Za-z]*)\"\\s*,");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysEveryDeedInWords(String language) {
    assertThat(keys(language, "journal.action.")).containsExactlyElementsOf(found(DEED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysEverySubjectInWords(String language) {
    assertThat(keys(language, "journal.subject.")).containsAll(found(SUBJECT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysEveryFactInWords(String language) {
    assertThat(facts()).contains("household", "before", "after").hasSizeGreaterThan(30);
    assertThat(keys(language, "journal.fact.")).containsAll(facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "totalCents|1400|Total : 14,00 €",
        "amount|1400.50 EUR|Montant : 1 400,50 €",
        "rank|3 → 1|Rang : 3 → 1",
        "until|2026-12-11T21:27:03.951Z|Jusqu’au : 11/12/2026 à 22:27",
        "after|[BOOK, PAY]|Après : réserver et inscrire, payer",
        "after|[]|Après : aucun",
        "roles|[RECEPTION]|Rôles : Accueil",
        "field|child.sex|Champ : Sexe",
        "retired|true|Retirée : oui",
        "after|ANNE-MARIE|Après : ANNE-MARIE",
        "by|its holder|Par : le titulaire, connecté",
        "by|password_reset link 50|Par : lien du mot de passe oublié",
        "unheard|LEROY|unheard : LEROY"
      })
  void saysWhatWasNoted(String name, String value, String words) {
    JournalLine line =
        new JournalLine(
            1, Instant.EPOCH, "system", "x", "household", 1L, "", "", Map.of(name, value));

    assertThat(JournalWords.facts(new Wording(Locale.FRENCH), line))
        .extracting(text -> text.replaceAll("[\\u00a0\\u202f]", " "))
        .containsExactly(words);
    assertThat(JournalWords.who(new Wording(Locale.FRENCH), line)).isEqualTo("Le portail");
  }

  /** The names under which deeds note facts: in the calls that write them. */
  private static Set<String> facts() {
    Set<String> facts = new TreeSet<>();
    for (String call : found(CALL)) {
      for (Matcher m = FACT.matcher(call.substring(call.indexOf("Map."))); m.find(); ) {
        facts.add(m.group(1));
      }
    }
    return facts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void putsEveryDeedIntoOneGroup(String language) {
    assertThat(keys(language, "journal.action."))
        .allSatisfy(
            deed ->
                assertThat(Stream.of(DeedGroup.values()).filter(group -> group.holds(deed)))
                    .as(deed)
                    .hasSize(1));
    assertThat(DeedGroup.named("MONEY")).contains(DeedGroup.MONEY);
    assertThat(DeedGroup.named("document.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PIECE refusee, document.refused",
    "dossier efface, privacy.erased",
    "remise d'un cheque, ''"
  })
  void findsDeedsByTheirWords(String typed, String deeds) {
    assertThat(JournalWords.deeds(new Wording(Locale.FRENCH), typed))
        .containsExactlyInAnyOrder(deeds.isEmpty() ? new String[0] : deeds.split(" "));
  }

  @Test
  void findsDeedsInTheSources() {
    assertThat(found(DEED))
        .contains("identity.logged-in", "payment.credited")
        .hasSizeGreaterThan(80);
  }

  private static Set<String> keys(String language, String prefix) {
    Set<String> keys = new TreeSet<>();
    ResourceBundle.getBundle(Wording.BUNDLE, Locale.forLanguageTag(language)).keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> keys.add(key.substring(prefix.length())));
    return keys;
  }

  private static Set<String> found(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    for (String module : List.of("portal-ejb", "portal-batch", "portal-web")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(JournalWordsTest::text)
            .filter(text -> text.contains("AuditTrail"))
            .forEach(
                text -> {
                  for (Matcher m = pattern.matcher(text); m.find(); ) {
                    found.add(m.group(1));
                  }
                });
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
