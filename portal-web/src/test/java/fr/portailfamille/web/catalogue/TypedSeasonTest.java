package fr.portailfamille.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.booking.PlanOutsideActivity;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.DeadlineRule;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.catalogue.UnitView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedSeasonTest {

  private static final ActivityView ACTIVITY = activity(ActivityKind.DAYS);

  private static ActivityView activity(ActivityKind kind) {
    return new ActivityView(
        9,
        1,
        2,
        "Pommiers",
        "Loisirs",
        3,
        "Mercredis",
        "Centre",
        BookingMode.PAY_ON_BOOKING,
        kind,
        LocalDate.of(2026, 9, 2),
        LocalDate.of(2027, 7, 3),
        Instant.EPOCH,
        Instant.MAX,
        false,
        List.of(new GroupView(1, "3-5 ans", 3, 5), new GroupView(2, "6-12 ans", 6, 12)),
        List.of(
            new UnitView(
                11,
                "MATIN",
                "Matin",
                LocalTime.of(8, 0),
                LocalTime.NOON,
                HalfDays.MORNING,
                false)));
  }

  private final Map<String, String> posted = new HashMap<>();

  @BeforeEach
  void wednesdaysOfTheSmallOnes() {
    posted.putAll(
        Map.of(
            "version", "4",
            "firstDay", "2026-09-02",
            "lastDay", "2027-07-03",
            "day-WEDNESDAY", "true",
            "schoolTime", "SCHOOL",
            "extraDays", "14/05/2027",
            "closedDays", "26/05/2027 pont",
            "unit-11", "true",
            "places-1-MORNING", " 16 "));
    posted.putAll(
        Map.of(
            "bookingCount", "1",
            "bookingCounted", "WEDNESDAY",
            "bookingHour", "12:00",
            "cancellingCount", "2",
            "cancellingCounted", "WORKING_DAYS",
            "cancellingHour", "18:00"));
  }

  private TypedSeason form() {
    return TypedSeason.posted(posted);
  }

  @Test
  void readsThePlanThatWasTyped() {
    SeasonPlan plan = form().plan(ACTIVITY, Function.identity()).orElseThrow();

    assertThat(plan.version()).isEqualTo(4);
    assertThat(plan.days().weekdays()).containsExactly(DayOfWeek.WEDNESDAY);
    assertThat(plan.days().schoolTime()).isEqualTo(SchoolTime.SCHOOL);
    assertThat(plan.days().skipPublicHolidays()).isFalse();
    assertThat(plan.days().extraDays()).containsExactly(LocalDate.of(2027, 5, 14));
    assertThat(plan.days().closedDays()).containsEntry(LocalDate.of(2027, 5, 26), "pont");
    assertThat(plan.unitIds()).containsExactly(11L);
    assertThat(plan.places()).containsExactly(new GroupPlaces(1, 16, null));
    assertThat(plan.booking()).isEqualTo(DeadlineRule.weekday(DayOfWeek.WEDNESDAY, LocalTime.NOON));
    assertThat(plan.cancelling()).isEqualTo(DeadlineRule.workingDays(2, LocalTime.of(18, 0)));
  }

  @Test
  void asksOneDateOfAnOuting() {
    List.of("lastDay", "day-WEDNESDAY", "schoolTime", "extraDays", "closedDays")
        .forEach(posted::remove);
    posted.put("firstDay", "2027-02-14");

    SessionPlan days =
        form().plan(activity(ActivityKind.OUTING), Function.identity()).orElseThrow().days();

    assertThat(days.firstDay()).isEqualTo(days.lastDay()).isEqualTo(LocalDate.of(2027, 2, 14));
    assertThat(days.weekdays()).hasSize(7);
    assertThat(days.schoolTime()).isEqualTo(SchoolTime.BOTH);
  }

  @Test
  void asksTheFirstAndTheLastDayOfAStay() {
    posted.put("firstDay", "2027-07-05");
    posted.put("lastDay", "2027-07-09");
    posted.put("skip", "true");

    SessionPlan days =
        form().plan(activity(ActivityKind.STAY), Function.identity()).orElseThrow().days();

    assertThat(days.lastDay()).isEqualTo(LocalDate.of(2027, 7, 9));
    assertThat(days.weekdays()).hasSize(7);
    assertThat(days.skipPublicHolidays()).isFalse();
    assertThat(days.extraDays()).isEmpty();
    assertThat(days.closedDays()).isEmpty();
  }

  @Test
  void showsAPlanAsItWasTyped() {
    SeasonPlan plan = form().plan(ACTIVITY, Function.identity()).orElseThrow();

    assertThat(TypedSeason.of(plan).plan(ACTIVITY, Function.identity())).contains(plan);
  }

  @Test
  void tellsEveryFaultBesideItsField() {
    posted.put("firstDay", "");
    posted.put("lastDay", "bientôt");
    posted.put("extraDays", "14/05/2027 fête");
    posted.put("closedDays", "26/05/2027");
    posted.put("places-2-AFTERNOON", "beaucoup");
    posted.put("bookingCount", "0");
    posted.put("cancellingCount", "61");
    posted.put("cancellingHour", "");
    TypedSeason form = form();

    assertThat(form.plan(ACTIVITY, Function.identity())).isEmpty();
    assertThat(form.faults())
        .containsOnly(
            Map.entry("firstDay", "MISSING"),
            Map.entry("lastDay", "UNREADABLE"),
            Map.entry("extraDays", "REASON_TOO_MUCH"),
            Map.entry("closedDays", "REASON_MISSING"),
            Map.entry("places-2-AFTERNOON", "PLACES"),
            Map.entry("bookingCount", "WEEKS"),
            Map.entry("cancellingCount", "COUNT"),
            Map.entry("cancellingHour", "MISSING"));
    assertThat(form.value("places-2-AFTERNOON")).isEqualTo("beaucoup");
  }

  @Test
  void marksTheDayThatLeavesTheActivity() {
    SessionPlan plan = form().plan(ACTIVITY, Function.identity()).orElseThrow().days();
    LocalDate first = plan.firstDay();
    LocalDate last = plan.lastDay();

    assertThat(TypedSeason.dayOutside(plan, new PlanOutsideActivity(first, last.minusDays(1))))
        .isEqualTo("lastDay");
    assertThat(TypedSeason.dayOutside(plan, new PlanOutsideActivity(first.plusDays(1), last)))
        .isEqualTo("firstDay");
    assertThat(
            TypedSeason.dayOutside(
                plan, new PlanOutsideActivity(first.minusDays(9), first.minusDays(1))))
        .as("an outing has but one")
        .isEqualTo("firstDay");
  }

  @Test
  void tellsDatesTheWrongWayRoundAndEachLineThatIsNone() {
    posted.put("firstDay", "2027-07-03");
    posted.put("lastDay", "2026-09-02");
    posted.put("closedDays", "25/01/2027 au 21/01/2027 neige\nfoo\n14/13/2027 pont");
    TypedSeason form = form();

    assertThat(form.plan(ACTIVITY, Function.identity())).isEmpty();
    assertThat(form.fault("lastDay")).isEqualTo("BACKWARDS");
    assertThat(form.fault("closedDays").replace('\u00a0', ' '))
        .isEqualTo(
            "LINE : « foo », « 14/13/2027 pont ». REVERSED : « 25/01/2027 au 21/01/2027 neige ».");
  }

  @Test
  void beginsWithTheDaysAndUnitsOfTheActivity() {
    TypedSeason form = TypedSeason.blank(ACTIVITY);

    assertThat(form.value("firstDay")).isEqualTo("2026-09-02");
    assertThat(form.is("unit-11")).isTrue();
    assertThat(form.plan(ACTIVITY, Function.identity()).orElseThrow().booking())
        .isEqualTo(DeadlineRule.days(1, LocalTime.NOON));
  }
}
