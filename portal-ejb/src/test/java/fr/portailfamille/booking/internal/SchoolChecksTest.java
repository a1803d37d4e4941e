package fr.portailfamille.booking.internal;

import static fr.portailfamille.booking.internal.Candidates.aCandidate;
import static fr.portailfamille.booking.internal.Candidates.free;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.SchoolLevelMissing;
import fr.portailfamille.booking.SchoolLevelOld;
import fr.portailfamille.booking.SchoolLevelOutside;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.SchoolClass;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static List<Refusal> of(Candidates candidate) {
    return BookingRules.refusals(candidate.build(), free(1, 1));
  }

  @Test
  void asksForTheClassWhereTheGroupIsOfCertainClassesAlone() {
    assertThat(of(aCandidate())).isEmpty();
    assertThat(of(aCandidate().amongClasses(SchoolLevel.CP, SchoolLevel.CE2)))
        .containsExactly(new SchoolLevelMissing(Candidates.NOAH, "Noah"));
    assertThat(of(aCandidate().amongClasses(null, SchoolLevel.CE2)))
        .containsExactly(new SchoolLevelMissing(Candidates.NOAH, "Noah"));
  }

  @Test
  void takesTheClassesOfTheGroupBothEndsIncluded() {
    Candidates candidate = aCandidate().amongClasses(SchoolLevel.CP, SchoolLevel.CE2);

    assertThat(of(candidate.inClass(SchoolLevel.CP, 2026, true))).isEmpty();
    assertThat(of(candidate.inClass(SchoolLevel.CE2, 2026, true))).isEmpty();
    assertThat(of(candidate.inClass(SchoolLevel.CM1, 2026, true)))
        .containsExactly(new SchoolLevelOutside("Noah", "CM1", "CP", "CE2"));
    assertThat(of(candidate.inClass(SchoolLevel.GS, 2026, true)))
        .containsExactly(new SchoolLevelOutside("Noah", "GS", "CP", "CE2"));
  }

  @Test
  void countsTheClassOfTheSchoolYearOfTheSession() {
    Candidates nextYear = aCandidate().amongClasses(SchoolLevel.CE1, SchoolLevel.CE1);
    nextYear.inClass(SchoolLevel.CP, 2025, true);

    assertThat(of(nextYear)).as("CP in 2025, CE1 on 2 December 2026").isEmpty();
    assertThat(of(nextYear.inClass(SchoolLevel.CE2, 2027, true)))
        .as("given in July for the year after")
        .isEmpty();
  }

  @Test
  void asksToConfirmAClassOfAYearThatIsOverInsteadOfCallingItWrong() {
    Candidates candidate = aCandidate().amongClasses(SchoolLevel.CM1, SchoolLevel.CM2);

    assertThat(of(candidate.inClass(SchoolLevel.CP, 2025, false)))
        .containsExactly(new SchoolLevelOld(Candidates.NOAH, "Noah", "CP"));
  }

  @Test
  void letsStaffPassOverTheClass() {
    Candidate outside =
        aCandidate()
            .amongClasses(SchoolLevel.CP, SchoolLevel.CP)
            .inClass(SchoolLevel.CE1, 2026, true)
            .build();

    BookingRules.Verdict verdict = BookingRules.verdict(outside, free(1, 1));

    assertThat(verdict.blocking()).isEmpty();
    assertThat(verdict.passable()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 2025",
    "2026-07-01, 2026",
    "2026-08-31, 2026",
    "2026-09-01, 2026",
    "2027-01-15, 2026"
  })
  void takesWhatIsGivenInSummerForTheYearThatComes(LocalDate day, int year) {
    assertThat(SchoolClass.yearGivenOn(day)).isEqualTo(year);
  }

  @Test
  void goesUpOneClassAYearAndNotBeyondTheLast() {
    SchoolClass third = new SchoolClass(SchoolLevel.THIRD, 2026, true);

    assertThat(third.on(LocalDate.of(2027, 9, 1))).contains(SchoolLevel.UPPER);
    assertThat(third.on(LocalDate.of(2029, 9, 1))).contains(SchoolLevel.UPPER);
    assertThat(new SchoolClass(SchoolLevel.TPS, 2026, true).on(LocalDate.of(2026, 7, 15)))
        .as("before nursery school")
        .isEmpty();
  }

  private static final List<GroupView> GROUPS =
      List.of(
          new GroupView(1, "Maternelle", 3, 7, SchoolLevel.PS, SchoolLevel.GS),
          new GroupView(2, "CP-CE2", 5, 9, SchoolLevel.CP, SchoolLevel.CE2));

  private static MemberView child(SchoolClass schoolClass) {
    return new MemberView(
        7, "Zoé", "Petit", LocalDate.of(2020, 10, 1), MemberKind.CHILD, 0, schoolClass);
  }

  private static Optional<GroupView> chosen(
      SchoolClass schoolClass, List<GroupView> groups, List<Refusal> refusals) {
    return Enrolling.ofClass(child(schoolClass), groups, TODAY, refusals);
  }

  @Test
  void choosesTheGroupOfTheClassAmongThoseOfTheAge() {
    List<Refusal> refusals = new ArrayList<>();

    assertThat(chosen(new SchoolClass(SchoolLevel.GS, 2026, true), GROUPS, refusals))
        .contains(GROUPS.get(0));
    assertThat(chosen(new SchoolClass(SchoolLevel.CP, 2026, true), GROUPS, refusals))
        .contains(GROUPS.get(1));
    assertThat(refusals).isEmpty();
  }

  @Test
  void choosesNoGroupWithoutTheClassUnlessOneTakesAllClasses() {
    List<Refusal> refusals = new ArrayList<>();
    GroupView all = new GroupView(3, "Tous", 3, 12);

    assertThat(chosen(null, GROUPS, refusals)).isEmpty();
    assertThat(refusals).containsExactly(new SchoolLevelMissing(7L, "Zoé"));
    assertThat(chosen(null, List.of(GROUPS.get(0), all), new ArrayList<>())).contains(all);
    refusals.clear();
    assertThat(chosen(new SchoolClass(SchoolLevel.CM2, 2026, true), GROUPS, refusals)).isEmpty();
    assertThat(refusals).containsExactly(new SchoolLevelOutside("Zoé", "CM2", "PS", "CE2"));
  }
}
