package fr.portailfamille.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalSearchTest {

  @ParameterizedTest
  @CsvSource({"000123, 123", "F-00123, 123", "ALB 12-034, 12-034", "123, 123", "abc, ''"})
  void takesLettersAndZerosOffANumber(String typed, String core) {
    assertThat(JournalSearch.core(typed)).isEqualTo(core);
  }
}
