package fr.portailfamille.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.web.frame.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
