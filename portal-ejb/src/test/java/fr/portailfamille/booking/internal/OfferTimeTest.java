package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration TWO_DAYS = Duration.ofHours(48);

  @ParameterizedTest
  @CsvSource({
    "PT240H, PT48H",
    "PT96H, PT48H",
    "PT24H, PT12H",
    "PT3H, PT1H30M",
    "PT90M, PT1H",
    "PT1H, PT1H"
  })
  void isShorterNearTheDeadlineAndNeverBeyondIt(Duration left, Duration offered) {
    assertThat(OfferTime.until(NOW, TWO_DAYS, NOW.plus(left))).contains(NOW.plus(offered));
  }

  @ParameterizedTest
  @CsvSource({"PT59M59S", "PT0S", "-PT1H"})
  void offersNothingInTheLastHour(Duration left) {
    assertThat(OfferTime.until(NOW, TWO_DAYS, NOW.plus(left))).isEmpty();
  }

  @Test
  void keepsToAShortSetting() {
    Duration hour = Duration.ofHours(1);

    assertThat(OfferTime.until(NOW, hour, NOW.plus(Duration.ofDays(9)))).contains(NOW.plus(hour));
  }
}
