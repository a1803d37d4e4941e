package fr.portailfamille.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.intake.RequestPerson;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestPersonsTest {

  private static final LocalDate BORN = LocalDate.of(2018, 2, 3);

  @Test
  void namesChildrenThenAdultsByTheirLineAndNoGuardians() {
    List<FieldWish> values =
        List.of(
            new FieldWish(0, DossierField.HOUSEHOLD_NAME, "Petit"),
            new FieldWish(1, DossierField.ADULT_FIRST_NAME, "Anne"),
            new FieldWish(1, DossierField.GUARDIAN_FIRST_NAME, "Anne"),
            new FieldWish(3, DossierField.CHILD_FIRST_NAME, "Zoé"),
            new FieldWish(3, DossierField.CHILD_BIRTH_DATE, "2018-02-03"),
            new FieldWish(1, DossierField.CHILD_FIRST_NAME, "Léo"));

    assertThat(RequestPersons.of(values))
        .containsExactly(
            person(MemberKind.CHILD, 1, "Léo", "", null),
            person(MemberKind.CHILD, 3, "Zoé", "", BORN),
            person(MemberKind.ADULT, 1, "Anne", "", null));
  }

  @Test
  void findsThemInAHouseholdByNameAndDayOfBirthEachOnce() {
    RequestPerson zoe = person(MemberKind.CHILD, 1, "ZOE", "Petit", BORN);
    RequestPerson again = person(MemberKind.CHILD, 2, "Zoé", "Petit", null);
    RequestPerson younger = person(MemberKind.CHILD, 3, "Léo", "Petit", BORN.plusDays(1));
    RequestPerson parent = person(MemberKind.ADULT, 1, "Anne", "Petit", null);

    assertThat(
            RequestPersons.known(
                List.of(zoe, again, younger, parent),
                household(
                    new MemberView(1, "Anne", "Petit", null, MemberKind.GUARDIAN, 0),
                    new MemberView(2, "Zoé", "PETIT", BORN, MemberKind.CHILD, 1),
                    new MemberView(3, "Léo", "Petit", BORN, MemberKind.CHILD, 2))))
        .containsOnlyKeys(zoe)
        .containsEntry(zoe, 2L);
  }

  private static RequestPerson person(
      MemberKind kind, int line, String first, String last, LocalDate birth) {
    return new RequestPerson(kind, line, first, last, birth);
  }

  private static HouseholdView household(MemberView... members) {
    return new HouseholdView(
        1, 1, "1", null, "Petit", null, null, null, null, null, null, List.of(members));
  }
}
