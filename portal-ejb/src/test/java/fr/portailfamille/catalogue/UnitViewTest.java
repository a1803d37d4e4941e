package fr.portailfamille.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class UnitViewTest {

  private static final UnitView MORNING = unit(1, "08:00", "12:00", HalfDays.MORNING);
  private static final UnitView AFTERNOON = unit(2, "12:00", "18:00", HalfDays.AFTERNOON);
  private static final UnitView DAY = unit(3, "08:00", "18:00", HalfDays.BOTH);

  @Test
  void excludesWhatOverlaps() {
    assertThat(DAY.excludes(MORNING)).isTrue();
    assertThat(AFTERNOON.excludes(DAY)).isTrue();
  }

  @Test
  void goesWithWhatBeginsWhenItEndsAndNeverExcludesItself() {
    assertThat(MORNING.excludes(AFTERNOON)).isFalse();
    assertThat(AFTERNOON.excludes(MORNING)).isFalse();
    assertThat(DAY.excludes(DAY)).isFalse();
  }

  private static UnitView unit(long id, String from, String to, HalfDays halfDays) {
    return new UnitView(
        id, "U" + id, "Unité " + id, LocalTime.parse(from), LocalTime.parse(to), halfDays, false);
  }
}
