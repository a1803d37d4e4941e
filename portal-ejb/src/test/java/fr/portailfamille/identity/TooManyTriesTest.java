package fr.portailfamille.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when, in words of people. */
class TooManyTriesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T07:46:00.000001Z, 08:47",
    "2026-11-21T07:47:00Z, 08:47",
    "2026-07-01T21:59:30Z, 00:00"
  })
  void namesAnHourAtWhichItWorks(Instant until, LocalTime hour) {
    assertThat(new TooManyTries(until).facts()).containsExactly(hour);
  }
}
