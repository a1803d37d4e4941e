package fr.portailfamille.household.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConfirmationDayTest {

  @Test
  void isAskedFromItsDayOnInEachYear() {
    assertThat(ConfirmationDay.last(9, 1, LocalDate.of(2026, 8, 31))).isEqualTo("2025-09-01");
    assertThat(ConfirmationDay.last(9, 1, LocalDate.of(2026, 9, 1))).isEqualTo("2026-09-01");
  }

  @Test
  void isOwedUntilSomebodyConfirms() {
    LocalDate since = LocalDate.of(2026, 9, 1);

    assertThat(ConfirmationDay.isOwed(since, null)).isTrue();
    assertThat(ConfirmationDay.isOwed(since, Instant.parse("2026-08-31T21:59:59Z"))).isTrue();
    // midnight in Paris
    assertThat(ConfirmationDay.isOwed(since, Instant.parse("2026-08-31T22:00:00Z"))).isFalse();
  }
}
