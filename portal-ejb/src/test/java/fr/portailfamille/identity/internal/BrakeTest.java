package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long nobody may try after so many failures. */
class BrakeTest {

  private final Brake brake = new Brake(5, Duration.ofMinutes(30), Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "4, 0",
    "5, 1",
    "6, 2",
    "7, 4",
    "8, 8",
    "9, 16",
    "10, 30",
    "11, 30",
    "2000000000, 30"
  })
  void doublesFromAMinuteToTheLongest(int failures, long minutes) {
    assertThat(brake.lockAfter(failures)).isEqualTo(Duration.ofMinutes(minutes));
  }
}
