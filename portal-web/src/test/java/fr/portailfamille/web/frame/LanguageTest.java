package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({"en-GB, en", "fr-BE, fr", "de, fr", "de en fr, en", "it fr en, fr"})
  void followsTheBrowserBeforeAnyChoice(String asked, String spoken) {
    List<Locale> locales = Arrays.stream(asked.split(" ")).map(Locale::forLanguageTag).toList();

    assertThat(Language.of(null, locales)).isEqualTo(Locale.forLanguageTag(spoken));
  }

  @Test
  void speaksFrenchToWhoAsksForNothing() {
    assertThat(Language.of(null, List.of())).isEqualTo(Locale.FRENCH);
    assertThat(Language.of(new Cookie[] {new Cookie("lang", "xx")}, List.of()))
        .isEqualTo(Locale.FRENCH);
  }

  @Test
  void remembersTheChoice() {
    Cookie[] french = {new Cookie("other", "en"), new Cookie("lang", "fr")};

    assertThat(Language.of(french, List.of(Locale.UK))).isEqualTo(Locale.FRENCH);
    assertThat(Language.of(new Cookie[] {new Cookie("lang", "en")}, List.of(Locale.FRANCE)))
        .isEqualTo(Locale.ENGLISH);
  }
}
