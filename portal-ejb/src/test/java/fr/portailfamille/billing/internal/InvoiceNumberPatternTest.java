package fr.portailfamille.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as the régies of the guides write them. */
class InvoiceNumberPatternTest {

  @ParameterizedTest
  @CsvSource({
    "{year}{seq:05}, 2020-03-02, 2190, 202002190, 2020",
    "{yy}{month}-{seq:05}, 2020-06-30, 98, 2006-00098, 2020",
    "OPI{seq:05}, 2026-01-31, 337, OPI00337, 0",
    "{yy}{month}{seq:05}, 2017-06-21, 15302, 170615302, 2017",
    "{year}-{month}-{day}/{seq}, 2026-09-05, 7, 2026-09-05/7, 2026",
    "F{seq:2}, 2026-09-05, 12345, F12345, 0",
  })
  void writesTheNumber(String pattern, LocalDate day, int sequence, String text, int series) {
    assertThat(new InvoiceNumberPattern(pattern).number(day, sequence))
        .isEqualTo(new InvoiceNumber(series, sequence, text));
  }

  @Test
  void neverRestartsASeriesWithoutYears() {
    InvoiceNumberPattern pattern = new InvoiceNumberPattern("OPI{seq:05}");
    assertThat(pattern.series(LocalDate.of(2026, 12, 31)))
        .isEqualTo(pattern.series(LocalDate.of(2027, 1, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{year}", "{seq}{town}", "{seq", "", "{seq}}"})
  void refusesAPatternThatCannotNumber(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceNumberPattern(pattern));
  }
}
