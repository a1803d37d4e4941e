package fr.portailfamille.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HolidayPeriodTest {

  private static final SchoolYear YEAR = new SchoolYear(2026, SchoolYear.Zone.B);

  @Test
  void namesThePeriodsByTheYearTheyBeginIn() {
    assertThat(HolidayPeriod.of(YEAR))
        .extracting(HolidayPeriod::code, HolidayPeriod::name)
        .containsExactly(
            tuple("TOUSSAINT", "Toussaint 2026"),
            tuple("NOEL", "Noël 2026"),
            tuple("HIVER", "hiver 2027"),
            tuple("PRINTEMPS", "printemps 2027"),
            tuple("ETE", "Été 2027"));
  }

  @Test
  void runsTheSummerOverSixWeeksFromTheMondayAfterSchool() {
    HolidayPeriod summer = HolidayPeriod.of(YEAR).get(4);

    assertThat(YEAR.lastDay()).isEqualTo(LocalDate.of(2027, 7, 2));
    assertThat(summer.firstDay()).isEqualTo(LocalDate.of(2027, 7, 5));
    assertThat(summer.lastDay()).isEqualTo(LocalDate.of(2027, 8, 13));
    assertThat(summer.days()).hasSize(30);
  }

  @ParameterizedTest
  @EnumSource(SchoolYear.Zone.class)
  void hasAnOpenPeriodWithDaysToComeOnEveryDateThatTheYearIsShownOn(SchoolYear.Zone zone) {
    LocalDate from = LocalDate.of(2020, 1, 1);

    assertThat(from.datesUntil(from.plusYears(28)))
        .allSatisfy(
            today -> {
              HolidayPeriod next = HolidayPeriod.next(SchoolYear.around(today, zone), today);
              assertThat(next.opensOn()).isBeforeOrEqualTo(today);
              assertThat(next.lastDay()).isAfter(today.plusDays(1));
            });
  }

  @ParameterizedTest
  @EnumSource(SchoolYear.Zone.class)
  void keepsAPeriodOpenUntilTheSummerEndsInDataLoadedOnce(SchoolYear.Zone zone) {
    SchoolYear year = new SchoolYear(2026, zone);
    LocalDate end = HolidayPeriod.of(year).get(4).lastDay();

    assertThat(year.opensOn().datesUntil(end.minusDays(1)))
        .allSatisfy(
            today ->
                assertThat(HolidayPeriod.next(year, today).opensOn()).isBeforeOrEqualTo(today));
  }

  @Test
  void goesOnToTheNextPeriodWhenOnlyTomorrowIsLeft() {
    HolidayPeriod autumn = HolidayPeriod.of(YEAR).get(0);

    assertThat(HolidayPeriod.next(YEAR, autumn.lastDay().minusDays(2))).isEqualTo(autumn);
    assertThat(HolidayPeriod.next(YEAR, autumn.lastDay().minusDays(1)).code()).isEqualTo("NOEL");
  }

  @Test
  void takesTheWeekdaysOnly() {
    List<LocalDate> days = HolidayPeriod.of(YEAR).get(0).days();

    assertThat(days)
        .hasSize(10)
        .startsWith(LocalDate.of(2026, 10, 19))
        .endsWith(LocalDate.of(2026, 10, 30));
  }

  @Test
  void closesOnPublicHolidays() {
    assertThat(SchoolYear.publicHoliday(LocalDate.of(2026, 12, 25)))
        .isEqualTo("jour férié (25 décembre)");
    assertThat(SchoolYear.publicHoliday(LocalDate.of(2027, 1, 1)))
        .isEqualTo("jour férié (1er janvier)");
    assertThat(SchoolYear.publicHoliday(LocalDate.of(2027, 1, 4))).isNull();
  }
}
