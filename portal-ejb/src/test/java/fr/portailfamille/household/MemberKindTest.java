package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which block a participant stands in. */
class MemberKindTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "2013-11-22, 2026-11-21, CHILD",
    "2013-11-21, 2026-11-21, ADULT",
    "1976-07-01, 2026-11-21, ADULT",
    "2012-02-29, 2025-02-28, CHILD",
    "2012-02-29, 2025-03-01, ADULT"
  })
  void movesOnTheThirteenthBirthday(LocalDate birth, LocalDate day, MemberKind kind) {
    assertThat(MemberKind.on(day, MemberKind.CHILD, birth, 13)).isEqualTo(kind);
    assertThat(MemberKind.on(day, MemberKind.ADULT, birth, 13)).isEqualTo(kind);
  }

  @Test
  void keepsGuardiansAndWhomNobodyKnowsTheAgeOf() {
    assertThat(MemberKind.on(TODAY, MemberKind.GUARDIAN, TODAY.minusYears(8), 13))
        .isEqualTo(MemberKind.GUARDIAN);
    assertThat(MemberKind.on(TODAY, MemberKind.ADULT, null, 13)).isEqualTo(MemberKind.ADULT);
  }

  @Test
  void followsTheSettingOfTheOrganisation() {
    assertThat(MemberKind.on(TODAY, MemberKind.CHILD, TODAY.minusYears(13), 16))
        .isEqualTo(MemberKind.CHILD);
  }
}
