package fr.portailfamille.preparation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.organisation.SchoolHoliday;
import fr.portailfamille.organisation.SchoolZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearShiftTest {

  private final YearShift shift =
      new YearShift(
          List.of(holiday("Vacances de la Toussaint", "2026-10-17", "2026-11-01")),
          List.of(holiday("Vacances de la Toussaint", "2027-10-23", "2027-11-07")));

  @ParameterizedTest
  @CsvSource({
    "2026-09-02, 2027-09-01", // a Wednesday
    "2027-06-30, 2028-06-28",
    "2026-10-19, 2027-10-25", // the first Monday of the holidays
    "2026-10-30, 2027-11-05", // the last Friday
    "2026-10-17, 2027-10-23",
    "2026-11-01, 2027-11-07"
  })
  void aDayKeepsItsWeekdayAndItsPlaceInTheHolidays(LocalDate day, LocalDate next) {
    assertThat(shift.day(day)).isEqualTo(next);
    assertThat(next.getDayOfWeek()).isEqualTo(day.getDayOfWeek());
  }

  @Test
  void anOpeningKeepsItsHourInParis() {
    assertThat(shift.moment(Instant.parse("2026-06-01T06:00:00Z")))
        .isEqualTo(Instant.parse("2027-05-31T06:00:00Z"));
    assertThat(shift.moment(Instant.parse("2026-03-30T06:00:00Z")))
        .isEqualTo(Instant.parse("2027-03-29T06:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "Mercredis 2026-2027, Mercredis 2027-2028",
    "Été 2026, Été 2027",
    "Danse 26/27, Danse 27/28",
    "Ados 10-11 ans, Ados 10-11 ans 2027-2028"
  })
  void aNameGetsTheNextYears(String name, String next) {
    assertThat(YearShift.name(name, 2027)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "MER-2026, MER-2027",
    "MERCREDIS, MERCREDIS-2728",
    "MERCREDIS-2627, MERCREDIS-2728",
    "MERCREDIS-2526, MERCREDIS-2526-2728",
    "UN-CODE-TRES-LONG-20, UN-CODE-TRES-LO-2728"
  })
  void aCodeStaysACode(String code, String next) {
    assertThat(YearShift.code(code, 2027)).isEqualTo(next).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void theLastDaysOfAugustBelongToTheNextYear() {
    assertThat(YearShift.schoolYear(LocalDate.of(2026, 8, 31))).isEqualTo(2026);
    assertThat(YearShift.schoolYear(LocalDate.of(2026, 8, 3))).isEqualTo(2025);
    assertThat(YearShift.schoolYear(LocalDate.of(2027, 1, 3))).isEqualTo(2026);
  }

  private static SchoolHoliday holiday(String name, String from, String to) {
    return new SchoolHoliday(SchoolZone.A, "", name, LocalDate.parse(from), LocalDate.parse(to));
  }
}
