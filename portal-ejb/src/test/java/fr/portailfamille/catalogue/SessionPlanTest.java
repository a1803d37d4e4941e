package fr.portailfamille.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.organisation.HolidayRegion;
import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.organisation.SchoolHoliday;
import fr.portailfamille.organisation.SchoolZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SessionPlanTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 7, 9);
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** Zone A, 2026-2027. */
  private static final PlanCalendar CALENDAR =
      new PlanCalendar(
          List.of(
              holiday("Vacances de la Toussaint", "2026-10-17", "2026-11-01"),
              holiday("Vacances de Noël", "2026-12-19", "2027-01-03"),
              holiday("Vacances d’hiver", "2027-02-13", "2027-02-28"),
              holiday("Vacances de printemps", "2027-04-10", "2027-04-25"),
              holiday("Pont de l’Ascension", "2027-05-07", "2027-05-07"),
              holiday("Vacances d’été", "2027-07-03", "2027-08-31")),
          PublicHolidays.of(HolidayRegion.METROPOLE));

  private static SchoolHoliday holiday(String name, String from, String to) {
    return new SchoolHoliday(
        SchoolZone.A, "2026-2027", name, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static SessionPlan plan(Set<DayOfWeek> weekdays, SchoolTime time, boolean skip) {
    return new SessionPlan(FIRST, LAST, weekdays, time, skip, new TreeSet<>(), new TreeMap<>());
  }

  @Test
  void takesTheWednesdaysOfASchoolYear() {
    PlannedDays planned = plan(Set.of(DayOfWeek.WEDNESDAY), SchoolTime.SCHOOL, true).days(CALENDAR);

    assertThat(planned.days()).hasSize(35).allMatch(d -> d.getDayOfWeek() == DayOfWeek.WEDNESDAY);
    assertThat(planned.leftOut())
        .hasSize(10)
        .containsEntry(
            LocalDate.of(2026, 10, 21),
            new LeftOut(LeftOut.Cause.SCHOOL_HOLIDAY, "vacances de la Toussaint"))
        .containsEntry(
            LocalDate.of(2026, 11, 11),
            new LeftOut(LeftOut.Cause.PUBLIC_HOLIDAY, "jour férié\u00a0: 11 novembre"))
        .containsKey(LocalDate.of(2027, 7, 7));
  }

  @Test
  void takesTheWeekdaysOfTheHolidays() {
    PlannedDays planned = plan(WORKDAYS, SchoolTime.HOLIDAYS, true).days(CALENDAR);

    // 4 × 10 days, less 25 December and 1 January, with 7 May and the first five of the summer
    assertThat(planned.days()).hasSize(40 - 2 + 1 + 5);
    assertThat(planned.leftOut().get(LocalDate.of(2026, 9, 1)).cause())
        .isEqualTo(LeftOut.Cause.SCHOOL_DAY);
    assertThat(planned.leftOut().get(LocalDate.of(2026, 12, 25)).words())
        .isEqualTo("jour férié\u00a0: Noël");
  }

  @Test
  void obeysTheExceptions() {
    LocalDate bridge = LocalDate.of(2027, 5, 5);
    LocalDate saturday = LocalDate.of(2026, 9, 5);
    LocalDate armistice = LocalDate.of(2026, 11, 11);
    SessionPlan plan =
        new SessionPlan(
            FIRST,
            LAST,
            Set.of(DayOfWeek.WEDNESDAY),
            SchoolTime.SCHOOL,
            true,
            new TreeSet<>(List.of(saturday, armistice)),
            new TreeMap<>(Map.of(bridge, "pont")));

    PlannedDays planned = plan.days(CALENDAR);

    assertThat(plan.faults()).isEmpty();
    assertThat(planned.days()).contains(saturday, armistice).doesNotContain(bridge).hasSize(36);
    assertThat(planned.leftOut())
        .containsEntry(bridge, new LeftOut(LeftOut.Cause.CLOSED, "pont"))
        .doesNotContainKey(armistice);
  }

  @Test
  void keepsPublicHolidaysWhereTheyAreWanted() {
    assertThat(plan(WORKDAYS, SchoolTime.BOTH, false).days(CALENDAR).leftOut()).isEmpty();
    assertThat(plan(WORKDAYS, SchoolTime.BOTH, true).days(CALENDAR).leftOut())
        .hasSize(6)
        .allSatisfy((day, why) -> assertThat(why.cause()).isEqualTo(LeftOut.Cause.PUBLIC_HOLIDAY));
  }

  /** Whatever is asked: each day of the weekdays once, and school and holidays make the whole. */
  @Test
  void givesEachDayOnceWhateverIsAsked() {
    for (int bits = 1; bits < 128; bits++) {
      EnumSet<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        if ((bits >> day.ordinal() & 1) == 1) {
          weekdays.add(day);
        }
      }
      Set<LocalDate> named = new TreeSet<>(FIRST.datesUntil(LAST.plusDays(1)).toList());
      named.removeIf(day -> !weekdays.contains(day.getDayOfWeek()));
      TreeSet<LocalDate> halves = new TreeSet<>();
      for (SchoolTime time : SchoolTime.values()) {
        PlannedDays planned = plan(weekdays, time, true).days(CALENDAR);
        TreeSet<LocalDate> all = new TreeSet<>(planned.days());
        all.addAll(planned.leftOut().keySet());
        assertThat(all).isEqualTo(named).hasSize(planned.days().size() + planned.leftOut().size());
        if (time == SchoolTime.BOTH) {
          assertThat(halves).isEqualTo(planned.days());
        } else {
          assertThat(planned.days()).noneMatch(halves::contains);
          halves.addAll(planned.days());
        }
      }
    }
  }

  @Test
  void namesWhatContradictsItself() {
    LocalDate day = LocalDate.of(2026, 9, 9);
    LocalDate outside = LAST.plusDays(1);
    assertThat(
            new SessionPlan(
                    FIRST,
                    LAST,
                    Set.of(),
                    SchoolTime.BOTH,
                    true,
                    new TreeSet<>(Set.of(day)),
                    new TreeMap<>(Map.of(day, "pont", outside, "travaux")))
                .faults())
        .containsExactly(new PlanDayContradicted(day), new PlanDayOutside(outside));
    assertThat(plan(Set.of(), SchoolTime.BOTH, true).faults())
        .containsExactly(new PlanWithoutDays());
    assertThat(
            new SessionPlan(
                    LAST, FIRST, WORKDAYS, SchoolTime.BOTH, true, new TreeSet<>(), new TreeMap<>())
                .faults())
        .containsExactly(new PlanPeriodWrong());
  }

  @Test
  void saysWhyADayIsClosedInAFewWords() {
    TreeMap<LocalDate, String> closed = new TreeMap<>(Map.of(FIRST, "x".repeat(200)));
    assertThat(closing(closed).faults()).isEmpty();

    closed.put(LAST, "x".repeat(201));
    assertThat(closing(closed).faults()).containsExactly(new ClosedReasonTooLong(200));
  }

  private static SessionPlan closing(TreeMap<LocalDate, String> closed) {
    return new SessionPlan(FIRST, LAST, WORKDAYS, SchoolTime.BOTH, false, new TreeSet<>(), closed);
  }
}
