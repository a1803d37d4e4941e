package fr.portailfamille.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.Participation;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.Validity;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int MAY = 5;
  private static final long TYPE = 7;
  private static final Long NOAH = 3L;

  @ParameterizedTest
  @CsvSource({
    "SUPPLIED, , SUPPLIED, false",
    "ACCEPTED, , ACCEPTED, false",
    "ACCEPTED, 2026-11-21, ACCEPTED, false",
    "ACCEPTED, 2026-11-20, LAPSED, true",
    "SUPPLIED, 2026-11-20, LAPSED, true",
    "REFUSED, 2026-11-20, REFUSED, true",
    "REFUSED, , REFUSED, true"
  })
  void tellsWhatBecameOfADocument(
      String status, LocalDate validUntil, DocumentState state, boolean toSupply) {
    assertThat(supplied(1, status, "2026-09-01", validUntil).state(TODAY)).isEqualTo(state);
    assertThat(state.isToSupply()).isEqualTo(toSupply);
  }

  @ParameterizedTest
  @CsvSource({
    // validity, fixed end, months, supplied, last day
    "NONE, , , 2026-11-21, ",
    "FIXED, 2027-06-30, , 2026-11-21, 2027-06-30",
    "FIXED, 2026-11-20, , 2026-11-21, ",
    "FIXED, 2026-11-21, , 2026-11-21, 2026-11-21",
    "SCHOOL_YEAR, , , 2026-11-21, 2027-08-31",
    "SCHOOL_YEAR, , , 2027-04-30, 2027-08-31",
    "SCHOOL_YEAR, , , 2027-05-01, 2028-08-31",
    "SCHOOL_YEAR, , , 2027-08-31, 2028-08-31",
    "SCHOOL_YEAR, , , 2027-09-01, 2028-08-31",
    "MONTHS, , 3, 2026-11-30, 2027-02-28",
    "MONTHS, , 12, 2026-11-21, 2027-11-21"
  })
  void countsHowLongADocumentIsGood(
      Validity validity, LocalDate fixed, Integer months, LocalDate supplied, LocalDate last) {
    assertThat(DocumentRules.validUntil(validity, fixed, months, supplied, MAY).orElse(null))
        .isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    // school year, today, asked
    ", 2026-11-21, true",
    "2026, 2026-11-21, true",
    "2026, 2026-04-30, false",
    "2026, 2026-05-01, true",
    "2026, 2027-08-31, true",
    "2026, 2027-09-01, false",
    "2025, 2026-11-21, false"
  })
  void asksForASchoolYearFromItsCampaignToItsEnd(Integer year, LocalDate today, boolean asked) {
    assertThat(
            DocumentRules.isAskedOfDossier(
                requirement(Subject.HOUSEHOLD, null, year, null, null), Set.of(), today, MAY))
        .isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 11, 2020-11-21, true", // six today
    "6, 11, 2020-11-22, false", // six tomorrow
    "6, 11, 2014-11-22, true", // twelve tomorrow
    "6, 11, 2014-11-21, false",
    "6, , 2000-01-01, true",
    "6, 11, , true"
  })
  void asksByCompletedYears(Integer from, Integer to, LocalDate birth, boolean asked) {
    assertThat(
            DocumentRules.isAsked(
                requirement(Subject.CHILD, null, null, from, to),
                member(MemberKind.CHILD, birth),
                Set.of(),
                TODAY,
                MAY))
        .isEqualTo(asked);
  }

  @Test
  void asksWhatBelongsToAnActivityOfThoseEnrolledInIt() {
    Requirement asked = requirement(Subject.CHILD, 9L, null, null, null);
    MemberView noah = member(MemberKind.CHILD, null);

    assertThat(DocumentRules.isAsked(asked, noah, Set.of(), TODAY, MAY)).isFalse();
    assertThat(DocumentRules.isAsked(asked, noah, Set.of(new Participation(4, 9)), TODAY, MAY))
        .isFalse();
    assertThat(DocumentRules.isAsked(asked, noah, Set.of(new Participation(NOAH, 9)), TODAY, MAY))
        .isTrue();
    assertThat(
            DocumentRules.isAsked(
                asked,
                member(MemberKind.ADULT, null),
                Set.of(new Participation(NOAH, 9)),
                TODAY,
                MAY))
        .isFalse();
  }

  @Test
  void letsTheAcceptedDocumentSpeakWhileItIsGood() {
    List<Supplied> all =
        List.of(
            supplied(1, "ACCEPTED", "2026-01-10", LocalDate.of(2026, 12, 31)),
            supplied(2, "REFUSED", "2026-11-02", null),
            supplied(3, "SUPPLIED", "2026-11-03", null));

    assertThat(telling(all, TODAY)).isEqualTo(1);
    assertThat(telling(all, LocalDate.of(2027, 1, 1))).isEqualTo(3);
    assertThat(telling(all.subList(0, 2), LocalDate.of(2027, 1, 1))).isEqualTo(2);
    assertThat(DocumentRules.telling(all, TYPE, null, TODAY)).isEmpty();
  }

  @Test
  void doesNotAskAgainInTheNextSchoolYearForWhatIsStillGood() {
    Requirement next = requirement(Subject.CHILD, null, 2027, null, null);
    LocalDate june = LocalDate.of(2027, 6, 1);
    LocalDate day = DocumentRules.neededOn(next, june);

    assertThat(day).isEqualTo(LocalDate.of(2027, 9, 1));
    assertThat(supplied(1, "ACCEPTED", "2026-09-01", LocalDate.of(2028, 1, 1)).state(day))
        .isEqualTo(DocumentState.ACCEPTED);
    assertThat(supplied(1, "ACCEPTED", "2026-09-01", LocalDate.of(2027, 8, 31)).state(day))
        .isEqualTo(DocumentState.LAPSED);
  }

  private static long telling(List<Supplied> all, LocalDate day) {
    return DocumentRules.telling(all, TYPE, NOAH, day).orElseThrow().id();
  }

  private static Supplied supplied(long id, String status, String at, LocalDate validUntil) {
    Instant suppliedAt = LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Supplied(id, TYPE, NOAH, status, suppliedAt, validUntil, null);
  }

  private static Requirement requirement(
      Subject subject, Long activity, Integer year, Integer from, Integer to) {
    return new Requirement(TYPE, "Pièce", subject, null, 0, true, activity, year, from, to);
  }

  private static MemberView member(MemberKind kind, LocalDate birth) {
    return new MemberView(NOAH, "Noah", "Martin", birth, kind, 0);
  }
}
