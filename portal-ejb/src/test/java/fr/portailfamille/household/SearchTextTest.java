package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @Test
  void looksForEveryWord() {
    assertThat(SearchText.of(" Martin  Zoé ").patterns()).containsExactly("%Martin%", "%Zoé%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"04 79 10 43 00", "04.79.10.43.00", "0479104300", "+33 4 79 10 43 00"})
  void readsPhoneNumbersHoweverTheyAreGrouped(String typed) {
    assertThat(SearchText.of(typed).patterns()).containsExactly("%479104300%");
  }

  @Test
  void takesSignsOfPatternsLiterally() {
    assertThat(SearchText.of("50%_\\").patterns()).containsExactly("%50\\%\\_\\\\%");
  }

  @Test
  void isBounded() {
    String typed = "mot ".repeat(100) + "x".repeat(1000);

    assertThat(SearchText.of(typed).patterns()).hasSize(6).allMatch(p -> p.length() <= 62);
  }

  @Test
  void isEmptyForNothing() {
    assertThat(SearchText.of(null).isEmpty()).isTrue();
    assertThat(SearchText.of("  ").isEmpty()).isTrue();
  }
}
