package fr.portailfamille.payment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.payment.SettlementStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A settlement that fails is tried again, later and later, for ever. */
class SettlementTest {

  private static final Instant NOW = Instant.parse("2026-10-07T17:47:00Z");

  @Test
  void isDueAtOnce() {
    assertThat(new Settlement(1, NOW).nextTryAt()).isEqualTo(NOW);
  }

  @Test
  void waitsLongerAfterEachFailureButNeverMoreThanAnHour() {
    Settlement settlement = new Settlement(1, NOW);
    Duration before = Duration.ZERO;
    for (int i = 0; i < 40; i++) {
      settlement.failed("no", NOW);
      Duration wait = Duration.between(NOW, settlement.nextTryAt());
      assertThat(wait)
          .isGreaterThanOrEqualTo(before)
          .isBetween(Duration.ofSeconds(5), Duration.ofHours(1));
      before = wait;
    }
    assertThat(before).isEqualTo(Duration.ofHours(1));
    assertThat(settlement.status()).isEqualTo(SettlementStatus.PENDING);
  }
}
