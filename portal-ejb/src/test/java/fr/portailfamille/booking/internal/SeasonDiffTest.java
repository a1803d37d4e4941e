package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.GroupPlaces;
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
import fr.portailfamille.organisation.HolidayRegion;
import fr.portailfamille.organisation.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a plan wants, and what lies between it and what stands. */
class SeasonDiffTest {

  private static final LocalDate DAY = LocalDate.of(2027, 5, 12);
  private static final long SMALL = 1;
  private static final long TALL = 2;
  private static final long MATIN = 11;
  private static final long APM = 12;
  private static final long JOURNEE = 13;
  private static final Instant NOON_BEFORE = Instant.parse("2027-05-11T10:00:00Z");
  private static final Instant TWO_DAYS_BEFORE = Instant.parse("2027-05-10T16:00:00Z");

  private static final ActivityView ACTIVITY =
      new ActivityView(
          9,
          1,
          2,
          "Pommiers",
          "Loisirs",
          3,
          "Mercredis",
          "Centre",
          BookingMode.PAY_ON_BOOKING,
          ActivityKind.DAYS,
          DAY.minusDays(100),
          DAY.plusDays(100),
          Instant.EPOCH,
          Instant.MAX,
          false,
          List.of(new GroupView(SMALL, "3-5 ans", 3, 5), new GroupView(TALL, "6-12 ans", 6, 12)),
          List.of(
              unit(MATIN, "08:00", "12:00", HalfDays.MORNING),
              unit(APM, "13:30", "18:00", HalfDays.AFTERNOON),
              unit(JOURNEE, "08:00", "18:00", HalfDays.BOTH)));

  private static UnitView unit(long id, String from, String to, HalfDays halfDays) {
    return new UnitView(
        id, "U" + id, "Unité " + id, LocalTime.parse(from), LocalTime.parse(to), halfDays, false);
  }

  private static SeasonWish wish(Set<Long> units, GroupPlaces... places) {
    SeasonPlan plan =
        new SeasonPlan(
            9,
            0,
            new SessionPlan(
                DAY,
                DAY,
                Set.of(DayOfWeek.WEDNESDAY),
                SchoolTime.BOTH,
                true,
                new TreeSet<>(),
                new TreeMap<>()),
            units,
            List.of(places),
            DeadlineRule.days(1, LocalTime.NOON),
            DeadlineRule.workingDays(2, LocalTime.of(18, 0)));
    return SeasonWish.of(plan, ACTIVITY, List.of(DAY), PublicHolidays.of(HolidayRegion.METROPOLE));
  }

  private static StandingSession standing(
      WantedSession wanted, long id, boolean open, int booked, boolean remembered) {
    return new StandingSession(
        id,
        wanted.groupId(),
        wanted.unitId(),
        wanted.day(),
        wanted.startsAt(),
        wanted.endsAt(),
        wanted.bookingDeadline(),
        wanted.cancelDeadline(),
        open,
        booked,
        remembered,
        false);
  }

  private static StandingSession single(StandingSession s) {
    return new StandingSession(
        s.id(),
        s.groupId(),
        s.unitId(),
        s.day(),
        s.startsAt(),
        s.endsAt(),
        s.bookingDeadline(),
        s.cancelDeadline(),
        s.open(),
        s.booked(),
        s.remembered(),
        true);
  }

  private static StandingSession later(StandingSession s) {
    return new StandingSession(
        s.id(),
        s.groupId(),
        s.unitId(),
        s.day(),
        s.startsAt().plusHours(1),
        s.endsAt(),
        s.bookingDeadline(),
        s.cancelDeadline(),
        s.open(),
        s.booked(),
        s.remembered(),
        s.single());
  }

  private static WantedSession only() {
    return wish(Set.of(MATIN), new GroupPlaces(SMALL, 8, null)).sessions().get(0);
  }

  @Test
  void wantsTheUnitsWhoseHalfDaysAGroupHas() {
    SeasonWish wish =
        wish(
            Set.of(MATIN, JOURNEE), new GroupPlaces(SMALL, 8, null), new GroupPlaces(TALL, 24, 20));

    assertThat(wish.sessions())
        .extracting(WantedSession::key)
        .containsExactly("1 11 2027-05-12", "2 11 2027-05-12", "2 13 2027-05-12");
    assertThat(wish.places())
        .containsExactly(
            new DayPlaces(SMALL, DAY, HalfDays.MORNING, 8, 0),
            new DayPlaces(TALL, DAY, HalfDays.MORNING, 24, 0),
            new DayPlaces(TALL, DAY, HalfDays.AFTERNOON, 20, 0));
  }

  @Test
  void givesEachSessionItsHoursAndBothDeadlines() {
    assertThat(only())
        .isEqualTo(
            new WantedSession(
                SMALL,
                MATIN,
                DAY,
                DAY.atTime(8, 0),
                DAY.atTime(12, 0),
                NOON_BEFORE,
                TWO_DAYS_BEFORE));
  }

  @Test
  void makesNoPlacesThatNoUnitTakes() {
    assertThat(wish(Set.of(MATIN), new GroupPlaces(TALL, 24, 20)).places())
        .extracting(DayPlaces::part)
        .containsExactly(HalfDays.MORNING);
  }

  @Test
  void addsWhatIsMissingAndFindsNothingTheSecondTime() {
    List<WantedSession> wanted =
        wish(Set.of(MATIN, APM, JOURNEE), new GroupPlaces(TALL, 24, 24)).sessions();

    assertThat(SessionsDiff.of(wanted, List.of()).added()).isEqualTo(wanted).hasSize(3);

    List<StandingSession> written = new ArrayList<>();
    wanted.forEach(w -> written.add(standing(w, written.size(), true, 0, false)));
    assertThat(SessionsDiff.of(wanted, written)).isEqualTo(SessionsDiff.of(List.of(), List.of()));
  }

  @Test
  void removesWhatNobodyBookedAndKeepsTheRest() {
    StandingSession free = standing(only(), 1, true, 0, false);
    StandingSession once = standing(only(), 1, true, 0, true);
    StandingSession booked = standing(only(), 1, true, 2, true);
    StandingSession closed = standing(only(), 1, false, 0, true);

    assertThat(SessionsDiff.of(List.of(), List.of(free)).removed()).containsExactly(free);
    assertThat(SessionsDiff.of(List.of(), List.of(once)).removed()).containsExactly(once);
    assertThat(SessionsDiff.of(List.of(), List.of(booked)).removed()).isEmpty();
    assertThat(SessionsDiff.of(List.of(), List.of(booked)).kept()).containsExactly(booked);
    assertThat(SessionsDiff.of(List.of(), List.of(closed)).removed()).isEmpty();
  }

  @Test
  void leavesClosedDaysThatThePlanKnowsAlone() {
    StandingSession closed = standing(only(), 1, false, 0, false);

    assertThat(SessionsDiff.of(List.of(), List.of(closed), Set.of(DAY)).removed()).isEmpty();
    assertThat(SessionsDiff.of(List.of(), List.of(closed), Set.of()).removed())
        .containsExactly(closed);
  }

  @Test
  void keepsAndTellsWhatCameByAFile() {
    StandingSession free = single(standing(only(), 1, true, 0, false));
    StandingSession booked = single(standing(only(), 2, true, 1, true));

    SessionsDiff diff = SessionsDiff.of(List.of(), List.of(free));
    assertThat(diff.removed()).isEmpty();
    assertThat(diff.single()).containsExactly(free);
    assertThat(SessionsDiff.of(List.of(), List.of(booked)).kept()).containsExactly(booked);
    assertThat(SessionsDiff.of(List.of(), List.of(booked)).single()).isEmpty();
    assertThat(SessionsDiff.of(List.of(only()), List.of(free)).single()).isEmpty();
  }

  @Test
  void opensAgainWhatAnEarlierPlanClosed() {
    SessionsDiff diff =
        SessionsDiff.of(List.of(only()), List.of(standing(only(), 7, false, 0, true)));

    assertThat(diff.changed()).containsOnlyKeys(7L);
    assertThat(diff.opened()).isEqualTo(1);
  }

  @Test
  void movesTheHoursOnlyWhereNobodyCountsOnThem() {
    StandingSession free = later(standing(only(), 7, true, 0, false));
    StandingSession booked = later(standing(only(), 7, true, 1, true));

    SessionsDiff moved = SessionsDiff.of(List.of(only()), List.of(free));
    assertThat(moved.changed()).containsEntry(7L, only());
    assertThat(moved.hoursKept()).isZero();

    SessionsDiff kept = SessionsDiff.of(List.of(only()), List.of(booked));
    assertThat(kept.changed()).isEmpty();
    assertThat(kept.hoursKept()).isEqualTo(1);
  }

  @Test
  void setsPlacesNeverBelowWhatIsTaken() {
    DayPlaces wanted = new DayPlaces(SMALL, DAY, HalfDays.MORNING, 8, 0);

    assertThat(PlacesDiff.of(List.of(wanted), List.of()).changed()).containsExactly(wanted);
    assertThat(PlacesDiff.of(List.of(wanted), List.of(wanted.with(8, 5))).changed()).isEmpty();
    assertThat(PlacesDiff.of(List.of(wanted), List.of(wanted.with(12, 5))).changed())
        .containsExactly(wanted.with(8, 5));

    PlacesDiff tight = PlacesDiff.of(List.of(wanted), List.of(wanted.with(12, 10)));
    assertThat(tight.changed()).containsExactly(wanted.with(10, 10));
    assertThat(tight.tight()).containsExactly(wanted.with(8, 10));
    assertThat(PlacesDiff.of(List.of(wanted), List.of(wanted.with(10, 10))).changed()).isEmpty();
  }
}
