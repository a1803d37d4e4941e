package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void speaksFrenchToWhoChoseNothing() {
    assertThat(Language.of(null)).isEqualTo(Locale.FRENCH);
    assertThat(Language.of(new Cookie[0])).isEqualTo(Locale.FRENCH);
  }
}
