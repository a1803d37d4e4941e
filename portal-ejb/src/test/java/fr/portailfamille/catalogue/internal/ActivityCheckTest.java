package fr.portailfamille.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityProblem;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.OpeningState;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.SchoolLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityCheckTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 2);
  private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
  private static final Instant OPENS = Instant.parse("2026-06-01T06:00:00Z");
  private static final Instant CLOSES = Instant.parse("2027-06-29T10:00:00Z");

  private String code = "MERCREDIS";
  private LocalDate first = FIRST;
  private LocalDate last = LAST;
  private Instant closes = CLOSES;
  private long regie = 3;
  private ActivityKind kind = ActivityKind.DAYS;
  private BookingMode mode = BookingMode.PAY_ON_BOOKING;
  private HalfDays halfDays = HalfDays.MORNING;
  private List<SaveActivityCommand.Group> groups = List.of(group("6-12 ans", 6, 12));
  private List<SaveActivityCommand.Unit> units;

  @Test
  void findsNothingWrongWithAWholeActivity() {
    assertThat(faults(null)).isEmpty();
    assertThat(faults(sheet(12, 4))).isEmpty();
  }

  @Test
  void tellsEverythingThatIsMissing() {
    SaveActivityCommand empty =
        new SaveActivityCommand(
            null, 0, 1, null, null, " ", null, "", null, null, null, null, null, null, List.of(),
            List.of());

    assertThat(ActivityCheck.faults(empty, null))
        .allMatch(fault -> fault.problem() == ActivityProblem.MISSING)
        .extracting(fault -> fault.field())
        .containsExactly(
            "categoryId",
            "regieId",
            "code",
            "name",
            "typeName",
            "kind",
            "bookingMode",
            "startsOn",
            "endsOn",
            "opensAt",
            "closesAt",
            "groups",
            "units");
  }

  @Test
  void refusesWhatEndsBeforeItBegins() {
    last = FIRST.minusDays(1);
    closes = OPENS;
    groups = List.of(group("3-5 ans", 5, 3));
    units = List.of(unit(null, "MATIN", "12:00", "12:00"));

    assertThat(faults(null))
        .containsExactly(
            "endsOn BACKWARDS",
            "closesAt BACKWARDS",
            "group-0-ageTo BACKWARDS",
            "unit-0-endsAt BACKWARDS");
  }

  @Test
  void refusesWhatStandsTwiceAndCodesThatAreNone() {
    code = "mercredis d’été";
    groups = List.of(group("Petits", 3, 5), group(" PETITS ", 6, 200));
    units = List.of(unit(null, "MATIN", "08:00", "12:00"), unit(null, "MATIN", "13:00", "18:00"));

    assertThat(faults(null))
        .containsExactly(
            "code NO_CODE", "group-1-name TWICE", "group-1-ageTo NO_AGE", "unit-1-code TWICE");
  }

  @Test
  void keepsTheDaysOfItsSessions() {
    first = FIRST.plusDays(1);
    last = LAST.minusDays(1);

    assertThat(faults(sheet(12, 0)))
        .containsExactly("startsOn SESSIONS_OUTSIDE", "endsOn SESSIONS_OUTSIDE");
    assertThat(faults(sheet(0, 0))).isEmpty();
  }

  @Test
  void keepsHowItIsPaidForOnceItIsUsedAndTheHalfDaysOfSessions() {
    regie = 4;
    mode = BookingMode.CHARGED_TO_ACCOUNT;
    halfDays = HalfDays.BOTH;

    assertThat(faults(sheet(12, 0)))
        .containsExactly("regieId FIXED", "bookingMode FIXED", "unit-0-halfDays FIXED");
    assertThat(faults(sheet(0, 1))).containsExactly("regieId FIXED", "bookingMode FIXED");
    assertThat(faults(sheet(0, 0))).isEmpty();
  }

  @Test
  void givesASeriesOneUnit() {
    units = List.of(unit(null, "MATIN", "08:00", "12:00"), unit(null, "APM", "13:00", "18:00"));
    assertThat(faults(null)).isEmpty();

    kind = ActivityKind.SERIES;

    assertThat(faults(null)).containsExactly("units ONE_UNIT");
  }

  @Test
  void givesAnOutingOneDayAndAStaySeveral() {
    last = FIRST.plusDays(1);
    kind = ActivityKind.OUTING;
    assertThat(faults(null)).containsExactly("endsOn ONE_DAY");

    last = FIRST;
    assertThat(faults(null)).isEmpty();

    last = FIRST.plusDays(1);
    kind = ActivityKind.STAY;
    assertThat(faults(null)).isEmpty();
  }

  @Test
  void isClosedBeforeItOpensAfterItClosesAndForNewcomers() {
    assertThat(activity(false).state(OPENS.minusNanos(1))).isEqualTo(OpeningState.TO_COME);
    assertThat(activity(false).state(OPENS)).isEqualTo(OpeningState.OPEN);
    assertThat(activity(true).state(OPENS)).isEqualTo(OpeningState.ENROLMENTS_CLOSED);
    assertThat(activity(true).state(CLOSES)).isEqualTo(OpeningState.OVER);
  }

  private List<String> faults(ActivitySheet before) {
    SaveActivityCommand command =
        new SaveActivityCommand(
            before == null ? null : 9L,
            0,
            1,
            2L,
            regie,
            code,
            "Pommiers mercredis",
            "AL Pommiers",
            kind,
            mode,
            first,
            last,
            OPENS,
            closes,
            groups,
            units == null ? List.of(unit(7L, "MATIN", "08:00", "12:00")) : units);
    return ActivityCheck.faults(command, before).stream()
        .map(fault -> fault.field() + " " + fault.problem())
        .toList();
  }

  private static SaveActivityCommand.Group group(String name, int from, int to) {
    return new SaveActivityCommand.Group(null, name, from, to, null, null);
  }

  private SaveActivityCommand.Unit unit(Long id, String unitCode, String from, String to) {
    return new SaveActivityCommand.Unit(
        id, unitCode, "Matin", LocalTime.parse(from), LocalTime.parse(to), halfDays, false);
  }

  private static ActivitySheet sheet(int sessions, int enrolments) {
    return new ActivitySheet(
        activity(false),
        2,
        "MERCREDIS",
        0,
        sessions,
        sessions == 0 ? null : FIRST,
        sessions == 0 ? null : LAST,
        enrolments,
        Set.of(),
        sessions == 0 ? Set.of() : Set.of(7L));
  }

  @Test
  void refusesClassesThatGoBackwards() {
    groups =
        List.of(
            new SaveActivityCommand.Group(4L, "Petits", 3, 6, null, SchoolLevel.GS),
            new SaveActivityCommand.Group(5L, "Grands", 6, 12, SchoolLevel.CM2, SchoolLevel.CP));

    assertThat(faults(null)).containsExactly("group-1-levelTo BACKWARDS");
  }

  private static ActivityView activity(boolean enrolmentsClosed) {
    return new ActivityView(
        9,
        1,
        1,
        "AL Pommiers",
        "Centre de loisirs",
        3,
        "Pommiers mercredis",
        "AL Pommiers",
        BookingMode.PAY_ON_BOOKING,
        ActivityKind.DAYS,
        FIRST,
        LAST,
        OPENS,
        CLOSES,
        enrolmentsClosed,
        List.of(new GroupView(4, "6-12 ans", 6, 12)),
        List.of(
            new UnitView(
                7, "MATIN", "Matin", LocalTime.of(8, 0), LocalTime.NOON, HalfDays.MORNING, false)));
  }
}
