package fr.portailfamille.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicHolidaysTest {

  @Test
  void namesTheElevenOfTheYear() {
    assertThat(year(HolidayRegion.METROPOLE, 2027))
        .containsExactly(
            "2027-01-01 1er janvier",
            "2027-03-29 lundi de Pâques",
            "2027-05-01 1er mai",
            "2027-05-06 Ascension",
            "2027-05-08 8 mai",
            "2027-05-17 lundi de Pentecôte",
            "2027-07-14 14 juillet",
            "2027-08-15 Assomption",
            "2027-11-01 Toussaint",
            "2027-11-11 11 novembre",
            "2027-12-25 Noël");
  }

  @Test
  void knowsTwoMoreInAlsaceAndMoselle() {
    assertThat(year(HolidayRegion.ALSACE_MOSELLE, 2027))
        .hasSize(13)
        .contains("2027-03-26 Vendredi saint", "2027-12-26 26 décembre");
  }

  @ParameterizedTest
  @CsvSource({
    "GUADELOUPE, 2027-05-27",
    "MARTINIQUE, 2027-05-22",
    "GUYANE, 2027-06-10",
    "REUNION, 2027-12-20",
    "MAYOTTE, 2027-04-27",
    "SAINT_BARTHELEMY, 2027-10-09",
    "SAINT_MARTIN, 2027-05-28"
  })
  void knowsTheAbolitionOfSlaveryOverseas(HolidayRegion region, LocalDate day) {
    assertThat(year(region, 2027)).hasSize(12).contains(day + " abolition de l’esclavage");
  }

  @ParameterizedTest
  @EnumSource(HolidayRegion.class)
  void hasThemAllInFiftyYears(HolidayRegion region) {
    for (int year = 2010; year < 2060; year++) {
      int names =
          PublicHolidays.of(region)
              .between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
              .values()
              .stream()
              .mapToInt(words -> words.split(", ").length)
              .sum();
      int expected =
          switch (region) {
            case METROPOLE, SAINT_PIERRE_ET_MIQUELON -> 11;
            case ALSACE_MOSELLE -> 13;
            default -> 12;
          };
      assertThat(names).as(region + " " + year).isEqualTo(expected);
    }
  }

  @Test
  void countsFromOneYearIntoTheNext() {
    PublicHolidays france = PublicHolidays.of(HolidayRegion.METROPOLE);
    assertThat(france.between(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)).values())
        .containsExactly("Noël", "1er janvier");
    assertThat(france.between(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 25))).isEmpty();
    assertThat(france.includes(LocalDate.of(2026, 11, 11))).isTrue();
    assertThat(france.includes(LocalDate.of(2026, 11, 12))).isFalse();
  }

  private static java.util.List<String> year(HolidayRegion region, int year) {
    return PublicHolidays.of(region)
        .between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        .entrySet()
        .stream()
        .map(day -> day.getKey() + " " + day.getValue())
        .toList();
  }
}
