package fr.portailfamille.intake.internal;

import fr.portailfamille.household.MemberKind;
import java.util.List;
import java.util.Map;

/**
 * A line of the file as its fields.
 *
 * @param familyKey the same for all lines of a family; null where the line does not say which
 * @param personKey the same for all lines of a person
 * @param number the dossier number, null where there is none
 */
record ReadLine(
    int line,
    String familyKey,
    String personKey,
    String number,
    MemberKind kind,
    Map<String, String> household,
    Map<String, String> person,
    Map<String, String> member,
    List<Fault> faults) {

  /** A cell that cannot be taken, by its column from 0. */
  record Fault(int place, String reason, String value) {}

  ReadLine {
    household = Map.copyOf(household);
    person = Map.copyOf(person);
    member = Map.copyOf(member);
    faults = List.copyOf(faults);
  }

  String fullName() {
    return person.getOrDefault("first_name", "") + " " + person.getOrDefault("last_name", "");
  }
}
