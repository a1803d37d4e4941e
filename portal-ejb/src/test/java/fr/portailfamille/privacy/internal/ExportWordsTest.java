package fr.portailfamille.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part of an export and every mail in it has words in both languages. */
class ExportWordsTest {

  private static final Path SOURCES = Path.of("src/main/java/fr/portailfamille");
  private static final Pattern PART =
      Pattern.compile("(?:new ExportPart|\\blist|\\bpart)\\(\\s*\"([a-z]\\w*)\",");
  private static final Pattern MAIL = Pattern.compile("String NAME = \"([a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void namesEveryPart(String language) throws IOException {
    ExportWords words = new ExportWords(Locale.forLanguageTag(language));

    assertThat(found(PART, "Records.java"))
        .contains("dossier", "requests", "notices")
        .allMatch(part -> !words.part(part).equals(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void namesEveryMail(String language) throws IOException {
    ExportWords words = new ExportWords(Locale.forLanguageTag(language));

    assertThat(found(MAIL, "Letter.java"))
        .contains("dossier-change", "payment-received")
        .allMatch(mail -> !words.value(mail).equals(mail));
  }

  private static Set<String> found(Pattern pattern, String files) throws IOException {
    Set<String> names = new TreeSet<>();
    List<Path> sources;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      sources = all.filter(file -> file.getFileName().toString().endsWith(files)).toList();
    }
    for (Path source : sources) {
      Matcher matcher = pattern.matcher(Files.readString(source));
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }
}
