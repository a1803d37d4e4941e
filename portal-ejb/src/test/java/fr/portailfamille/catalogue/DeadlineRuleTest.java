package fr.portailfamille.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.organisation.HolidayRegion;
import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.shared.BusinessClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineRuleTest {

  private static final PublicHolidays FRANCE = PublicHolidays.of(HolidayRegion.METROPOLE);
  private static final LocalTime NOON = LocalTime.NOON;

  private static Instant at(DeadlineRule rule, String day) {
    return rule.before(LocalDate.parse(day), FRANCE);
  }

  @Test
  void countsDays() {
    assertThat(at(DeadlineRule.days(2, NOON), "2026-11-25")).isEqualTo("2026-11-23T11:00:00Z");
    assertThat(at(DeadlineRule.days(0, LocalTime.of(8, 0)), "2026-07-08"))
        .isEqualTo("2026-07-08T06:00:00Z");
  }

  @Test
  void passesOverWeekendsAndPublicHolidays() {
    // Wednesday 11 November 2026 is a public holiday
    assertThat(at(DeadlineRule.workingDays(2, NOON), "2026-11-13"))
        .isEqualTo("2026-11-10T11:00:00Z");
    assertThat(at(DeadlineRule.workingDays(1, NOON), "2026-11-23"))
        .isEqualTo("2026-11-20T11:00:00Z");
    // before Whit Tuesday: Whit Monday and the weekend
    assertThat(at(DeadlineRule.workingDays(1, NOON), "2027-05-18"))
        .isEqualTo("2027-05-14T10:00:00Z");
  }

  @Test
  void goesBackToTheWeekdayBefore() {
    DeadlineRule wednesday = DeadlineRule.weekday(DayOfWeek.WEDNESDAY, NOON);
    assertThat(at(wednesday, "2026-11-27")).isEqualTo("2026-11-25T11:00:00Z");
    assertThat(at(wednesday, "2026-11-25")).isEqualTo("2026-11-18T11:00:00Z");
    assertThat(
            at(
                new DeadlineRule(DeadlineRule.Kind.WEEKDAY, 1, DayOfWeek.WEDNESDAY, NOON),
                "2026-11-25"))
        .isEqualTo("2026-11-11T11:00:00Z");
  }

  @Test
  void keepsTheHourOfParisOverBothChangesOfTheClock() {
    DeadlineRule sunday = DeadlineRule.days(1, NOON);
    assertThat(Duration.between(at(sunday, "2027-03-28"), at(sunday, "2027-03-29"))).hasHours(23);
    assertThat(Duration.between(at(sunday, "2027-10-31"), at(sunday, "2027-11-01"))).hasHours(25);
  }

  @Test
  void takesTheLaterOfAMissingHourAndTheFirstOfTwo() {
    DeadlineRule night = DeadlineRule.days(0, LocalTime.of(2, 30));
    assertThat(at(night, "2027-03-28")).isEqualTo("2027-03-28T01:30:00Z"); // 3:30 in summer
    assertThat(at(night, "2027-10-31")).isEqualTo("2027-10-31T00:30:00Z"); // 2:30, still summer
  }

  @Test
  void neverComesAfterTheDayAndNeverGoesBackFromDayToDay() {
    for (DeadlineRule rule :
        new DeadlineRule[] {
          DeadlineRule.days(2, NOON),
          DeadlineRule.workingDays(3, LocalTime.of(18, 0)),
          DeadlineRule.weekday(DayOfWeek.THURSDAY, LocalTime.MIDNIGHT)
        }) {
      Instant before = Instant.MIN;
      for (LocalDate day = LocalDate.of(2025, 9, 1);
          day.isBefore(LocalDate.of(2028, 9, 1));
          day = day.plusDays(1)) {
        Instant deadline = rule.before(day, FRANCE);
        assertThat(deadline)
            .as(rule + " " + day)
            .isBefore(day.atStartOfDay(BusinessClock.PARIS).toInstant())
            .isAfterOrEqualTo(before);
        before = deadline;
      }
    }
  }

  @Test
  void refusesWhatIsNoRule() {
    assertThatThrownBy(() -> DeadlineRule.days(-1, NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeadlineRule(DeadlineRule.Kind.WEEKDAY, 0, null, NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsWhatItWrites() {
    for (DeadlineRule rule :
        List.of(
            DeadlineRule.days(0, LocalTime.of(7, 30)),
            DeadlineRule.workingDays(2, LocalTime.NOON),
            new DeadlineRule(
                DeadlineRule.Kind.WEEKDAY, 1, DayOfWeek.WEDNESDAY, LocalTime.MIDNIGHT))) {
      assertThat(DeadlineRule.parse(rule.text())).isEqualTo(rule);
    }
  }
}
