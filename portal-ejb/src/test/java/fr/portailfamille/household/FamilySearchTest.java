package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.organisation.Reach;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilySearchTest {

  @Test
  void looksForEveryWord() {
    assertThat(FamilySearch.of(" Martin  Zoé ").words()).containsExactly("Martin", "Zoé");
    assertThat(FamilySearch.of("Jean-Pierre d’Aubigné").words())
        .containsExactly("Jean", "Pierre", "d", "Aubigné");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04 79 10 43 00",
        "04.79.10.43.00",
        "0479104300",
        "+33 4 79 10 43 00",
        "0033479104300"
      })
  void readsPhoneNumbersHoweverTheyAreGrouped(String typed) {
    assertThat(FamilySearch.of(typed).words()).containsExactly("0479104300");
  }

  @Test
  void takesSignsOfPatternsLiterally() {
    assertThat(FamilySearch.of("50%_\\").parameters(new Reach(List.of(7L), List.of(8L))))
        .containsExactly("50\\%\\_\\\\", "50\\%\\_\\\\", List.of(7L), List.of(8L), "50\\%\\_\\\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"martin", "martin zoé", "mot mot mot mot mot mot mot"})
  void asksWithAsManyParametersAsTheStatementHas(String typed) {
    FamilySearch search = FamilySearch.of(typed);

    assertThat(search.sql().chars().filter(sign -> sign == '?'))
        .hasSameSizeAs(search.parameters(new Reach(List.of(1L), List.of())));
  }

  @Test
  void isBounded() {
    String typed = "mot ".repeat(100) + "x".repeat(1000);

    assertThat(FamilySearch.of(typed).words()).hasSize(6).allMatch(word -> word.length() <= 60);
    assertThat(FamilySearch.of("y".repeat(1000)).words()).containsExactly("y".repeat(60));
  }

  @Test
  void isEmptyForNothing() {
    assertThat(FamilySearch.of(null).isEmpty()).isTrue();
    assertThat(FamilySearch.of(" - ").isEmpty()).isTrue();
  }
}
