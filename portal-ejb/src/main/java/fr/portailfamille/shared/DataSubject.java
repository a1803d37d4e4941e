package fr.portailfamille.shared;

import java.util.List;

/**
 * Whose data are meant. For an export: a household, all its persons, the login that asks. For an
 * erasure: only the persons whom no other household holds and the logins that serve nothing else.
 */
public record DataSubject(long householdId, List<Long> persons, List<Long> accounts) {

  public DataSubject {
    persons = List.copyOf(persons);
    accounts = List.copyOf(accounts);
  }
}
