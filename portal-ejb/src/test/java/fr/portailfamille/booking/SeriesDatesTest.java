package fr.portailfamille.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dates in few words. */
class SeriesDatesTest {

  private static SeriesDates every(int step, int count, LocalDate first) {
    return new SeriesDates(
        IntStream.range(0, count).mapToObj(n -> first.plusDays((long) n * step)).toList());
  }

  @Test
  void saysTheWeekdayOfASeries() {
    SeriesDates wednesdays = every(7, 10, LocalDate.of(2017, 9, 20));

    assertThat(wednesdays.text(Locale.FRENCH))
        .isEqualTo("10 mercredis du 20 septembre au 22 novembre 2017");
    assertThat(wednesdays.text(Locale.ENGLISH))
        .isEqualTo("10 Wednesdays from 20 September to 22 November 2017");
  }

  @Test
  void saysBothYearsWhereThereAreTwo() {
    assertThat(every(7, 4, LocalDate.of(2026, 12, 16)).text(Locale.FRENCH))
        .isEqualTo("4 mercredis du 16 décembre 2026 au 6 janvier 2027");
  }

  @Test
  void countsTheDaysOfAStay() {
    assertThat(every(1, 5, LocalDate.of(2027, 7, 1)).text(Locale.FRENCH))
        .isEqualTo("5 jours du 1er juillet au 5 juillet 2027");
  }

  @Test
  void saysTheDayOfAnOuting() {
    assertThat(every(1, 1, LocalDate.of(2017, 8, 9)).text(Locale.FRENCH))
        .isEqualTo("le mercredi 9 août 2017");
  }

  @Test
  void ordersTheDaysAndCountsEachOnce() {
    LocalDate day = LocalDate.of(2017, 8, 9);

    assertThat(new SeriesDates(List.of(day.plusDays(1), day, day)).days())
        .containsExactly(day, day.plusDays(1));
  }
}
