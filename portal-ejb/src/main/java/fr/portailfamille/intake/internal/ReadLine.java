package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.IncomingQuotient;
import fr.portailfamille.household.MemberKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line of the file as its fields.
 *
 * @param familyKey the same for all lines of a family; null where the line does not say which
 * @param personKey the same for all lines of a person
 * @param number the dossier number, null where there is none
 * @param beneficiary the n° d'allocataire, null where there is none
 * @param quotients none or, of a person on several lines, several
 * @param lists kept values of the fields of the person that are rows of their own
 */
record ReadLine(
    int line,
    String familyKey,
    String personKey,
    String number,
    String beneficiary,
    MemberKind kind,
    Map<String, String> household,
    List<IncomingQuotient> quotients,
    Map<String, String> person,
    Map<String, String> member,
    Map<DossierField, String> lists,
    List<Fault> faults) {

  /**
   * A cell that cannot be taken.
   *
   * @param place its column, from 0
   * @param field key of the dossier's field, null where the column is none
   * @param hint what would be right, an entry per line; empty: nothing to say
   */
  record Fault(int place, String reason, String value, String field, String hint) {

    static Fault of(int place, String reason) {
      return new Fault(place, reason, "", null, "");
    }
  }

  ReadLine {
    household = Map.copyOf(household);
    person = Map.copyOf(person);
    member = Map.copyOf(member);
    quotients = List.copyOf(quotients);
    lists = Map.copyOf(lists);
    faults = List.copyOf(faults);
  }

  /** The same with the quotients of another line of the same person. */
  ReadLine with(ReadLine again) {
    return new ReadLine(
        line,
        familyKey,
        personKey,
        number,
        beneficiary,
        kind,
        household,
        Stream.concat(quotients.stream(), again.quotients.stream()).toList(),
        person,
        member,
        lists,
        faults);
  }

  String fullName() {
    return person.getOrDefault("first_name", "") + " " + person.getOrDefault("last_name", "");
  }
}
