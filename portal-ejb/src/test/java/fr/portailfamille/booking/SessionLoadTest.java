package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SessionLoadTest {

  private static int tenths(int free, int places) {
    LocalDate day = LocalDate.of(2026, 12, 2);
    return new SessionLoad(1, 2, 3, day, true, 0, free, places, 0, "", false).tenths();
  }

  @Test
  void isFullOnlyWhereNothingIsLeft() {
    assertThat(tenths(0, 20)).isEqualTo(10);
    assertThat(tenths(1, 20)).isEqualTo(9);
    assertThat(tenths(20, 20)).isZero();
  }

  @Test
  void isFullWithoutPlacesAndBeyondThem() {
    assertThat(tenths(0, 0)).isEqualTo(10);
    assertThat(tenths(-2, 20)).isEqualTo(10);
    assertThat(tenths(-3, 0)).as("the site takes fewer than are there").isEqualTo(10);
  }
}
