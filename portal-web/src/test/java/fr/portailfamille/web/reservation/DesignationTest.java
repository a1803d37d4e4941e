package fr.portailfamille.web.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationTest {

  @ParameterizedTest
  @CsvSource({
    "Journée, Journées",
    "Matin, Matins",
    "Repas, Repas",
    "Après-midi, Après-midi",
    "Mercredi journée, Mercredi journée"
  })
  void saysOneWordInThePlural(String unit, String said) {
    assertThat(Designation.plural(unit)).isEqualTo(said);
  }
}
