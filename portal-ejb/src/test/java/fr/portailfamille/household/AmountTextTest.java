package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "620           | 62000",
        "620,5         | 62050",
        "620,50        | 62050",
        "620.50        | 62050",
        "620,00 €      | 62000",
        "620€          | 62000",
        "€620.50       | 62050",
        "620,50 EUR    | 62050",
        "620 euros     | 62000",
        "1250          | 125000",
        "1 250         | 125000",
        "1\u00a0250,00\u00a0€ | 125000",
        "1\u202f250,00\u00a0€ | 125000",
        "1\u2009250,5  | 125050",
        "1.250,00      | 125000",
        "1,250.00      | 125000",
        "12 345 678,90 | 1234567890",
        "0             | 0"
      })
  void readsWhatPeopleAndSpreadsheetsWrite(String typed, long cents) {
    assertThat(AmountText.cents(typed)).contains(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cent",
        "-620",
        "620,505",
        "1.250",
        "1,250",
        "6 20",
        "62 0,50",
        "620,50,00",
        "€",
        "12e3",
        "6 € 20",
        "€620€",
        "12345678"
      })
  void takesNothingThatMayMeanAnotherAmount(String typed) {
    assertThat(AmountText.cents(typed)).isEmpty();
  }
}
