package fr.portailfamille.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayTextTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  @Test
  void saysTheFirstOfAMonthAsTheFrenchDo() {
    assertThat(DayText.of("EEE d MMMM yyyy", Locale.FRENCH, FIRST))
        .isEqualTo("mar. 1er septembre 2026");
    assertThat(DayText.of("d MMMM 'à' HH:mm", Locale.FRENCH, LocalDateTime.of(2026, 9, 1, 8, 5)))
        .isEqualTo("1er septembre à 08:05");
  }

  @Test
  void leavesOtherDaysLanguagesAndNumbersAlone() {
    assertThat(DayText.of("d MMMM", Locale.FRENCH, FIRST.plusDays(10))).isEqualTo("11 septembre");
    assertThat(DayText.of("d MMMM", Locale.ENGLISH, FIRST)).isEqualTo("1 September");
    assertThat(DayText.of("dd/MM/uuuu", Locale.FRENCH, FIRST)).isEqualTo("01/09/2026");
  }
}
