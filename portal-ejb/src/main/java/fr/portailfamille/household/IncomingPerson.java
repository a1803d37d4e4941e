package fr.portailfamille.household;

import java.util.Map;

/**
 * A person that an import brings in.
 *
 * @param personId of a person who stands already; 0 for a new one
 * @param person values of the person's own columns, as texts; absent ones are left alone
 * @param member values of what is the person's in this household alone
 */
public record IncomingPerson(
    long personId, MemberKind kind, Map<String, String> person, Map<String, String> member) {

  public IncomingPerson {
    person = Map.copyOf(person);
    member = Map.copyOf(member);
  }

  String fullName() {
    return person.getOrDefault("first_name", "") + " " + person.getOrDefault("last_name", "");
  }

  String birthDate() {
    return person.get("birth_date");
  }
}
