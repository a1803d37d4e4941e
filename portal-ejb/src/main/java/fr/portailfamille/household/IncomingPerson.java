package fr.portailfamille.household;

import java.util.Map;

/**
 * A person that an import brings in.
 *
 * @param personId of a person who stands already; 0 for a new one
 * @param person values of the person's own columns, as texts; absent ones are left alone
 * @param member values of what is the person's in this household alone
 * @param lists kept values of the fields that are rows of their own: vaccines, who fetches a child
 */
public record IncomingPerson(
    long personId,
    MemberKind kind,
    Map<String, String> person,
    Map<String, String> member,
    Map<DossierField, String> lists) {

  public IncomingPerson {
    person = Map.copyOf(person);
    member = Map.copyOf(member);
    lists = Map.copyOf(lists);
  }

  String fullName() {
    return person.getOrDefault("first_name", "") + " " + person.getOrDefault("last_name", "");
  }

  String birthDate() {
    return person.get("birth_date");
  }
}
