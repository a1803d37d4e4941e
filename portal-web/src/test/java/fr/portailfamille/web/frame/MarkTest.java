package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {

  @ParameterizedTest
  @CsvSource({
    "ALAC, AL",
    "Ville d’Albertville, VA",
    "Portes Entre-deux-Mers, PE",
    "Ifac Opio, IO",
    "Élan, ÉL",
    "X, X"
  })
  void standsForTheName(String name, String letters) {
    assertThat(Mark.of(name)).isEqualTo(letters);
  }
}
