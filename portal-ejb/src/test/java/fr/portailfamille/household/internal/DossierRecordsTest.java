package fr.portailfamille.household.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierRecordsTest {

  private static final long PERSON = 3;

  @ParameterizedTest
  @EnumSource(
      value = MemberKind.class,
      names = {"CHILD", "ADULT"})
  void tellEachFieldOfAParticipantOnceAndLoseNone(MemberKind kind) {
    HouseholdView household = household(kind);
    List<DossierField> kept =
        Arrays.stream(DossierField.values())
            .filter(f -> f.subject() == DossierSubject.CHILD || f.subject() == DossierSubject.ADULT)
            .toList();

    List<DossierField> told =
        kept.stream()
            .filter(f -> DossierRecords.isTold(household, new DossierReader.Place(f, PERSON)))
            .toList();

    assertThat(told).extracting(DossierRecordsTest::column).doesNotHaveDuplicates();
    assertThat(told)
        .extracting(DossierRecordsTest::column)
        .containsAll(kept.stream().map(DossierRecordsTest::column).toList());
    assertThat(told)
        .filteredOn(f -> f.twin().isPresent())
        .allMatch(f -> f.subject() == DossierSubject.of(kind));
  }

  private static String column(DossierField field) {
    return field.store() + "." + Objects.requireNonNullElse(field.column(), field.key());
  }

  private static HouseholdView household(MemberKind kind) {
    MemberView member = new MemberView(PERSON, "Zoé", "N", LocalDate.of(2017, 9, 21), kind, 0);
    return new HouseholdView(
        7, 1, "00042", null, "N", null, null, null, null, null, null, List.of(member));
  }
}
