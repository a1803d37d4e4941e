package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.intake.RequestPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Who may take part in activities, of those a request names. */
public final class RequestPersons {

  private RequestPersons() {}

  /** Children first, then adults, each in the order of the form. */
  public static List<RequestPerson> of(List<FieldWish> values) {
    List<RequestPerson> persons = new ArrayList<>();
    for (MemberKind kind : List.of(MemberKind.CHILD, MemberKind.ADULT)) {
      DossierSubject subject = DossierSubject.of(kind);
      TreeSet<Long> lines = new TreeSet<>();
      values.stream()
          .filter(v -> v.field().subject() == subject)
          .forEach(v -> lines.add(v.subjectId()));
      lines.forEach(line -> persons.add(person(kind, line, values)));
    }
    return persons;
  }

  private static RequestPerson person(MemberKind kind, long line, List<FieldWish> values) {
    boolean child = kind == MemberKind.CHILD;
    return new RequestPerson(
        kind,
        (int) line,
        typed(values, child ? DossierField.CHILD_FIRST_NAME : DossierField.ADULT_FIRST_NAME, line)
            .orElse(""),
        typed(values, child ? DossierField.CHILD_LAST_NAME : DossierField.ADULT_LAST_NAME, line)
            .orElse(""),
        typed(values, child ? DossierField.CHILD_BIRTH_DATE : DossierField.ADULT_BIRTH_DATE, line)
            .map(LocalDate::parse)
            .orElse(null));
  }

  private static Optional<String> typed(List<FieldWish> values, DossierField field, long line) {
    return values.stream()
        .filter(v -> v.field() == field && v.subjectId() == line)
        .map(FieldWish::typed)
        .findFirst();
  }

  /**
   * The ids of those the household has: of the same name, born on the same day where both days are
   * known. Each member is one person's only.
   */
  public static Map<RequestPerson, Long> known(
      List<RequestPerson> persons, HouseholdView household) {
    Map<RequestPerson, Long> known = new HashMap<>();
    for (RequestPerson person : persons) {
      household.participants().stream()
          .filter(m -> !known.containsValue(m.personId()) && isSame(person, m))
          .findFirst()
          .ifPresent(m -> known.put(person, m.personId()));
    }
    return known;
  }

  private static boolean isSame(RequestPerson person, MemberView member) {
    return Keys.of(person.fullName()).equals(Keys.of(member.fullName()))
        && (person.birthDate() == null
            || member.birthDate() == null
            || person.birthDate().equals(member.birthDate()));
  }
}
