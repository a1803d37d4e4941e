package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuessTest {

  @Test
  void countsPasswordsAndCodesApartAndCapitalsAlike() {
    assertThat(Guess.PASSWORD.of("Ville-000123")).isEqualTo(Guess.PASSWORD.of("ville-000123"));
    assertThat(Guess.PASSWORD.of("ville-000123")).isNotEqualTo(Guess.CODE.of("ville-000123"));
    assertThat(Guess.PASSWORD.of("")).isNotEqualTo(Guess.CODE.of(""));
  }
}
