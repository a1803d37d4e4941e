package fr.portailfamille.household;

import java.util.List;

/**
 * What became of an incoming family.
 *
 * @param persons in the order they came in
 * @param changed whether anything of what stood is different now
 */
public record BroughtIn(long householdId, List<BroughtInPerson> persons, boolean changed) {

  /** A person of it; {@code created} when there was none before. */
  public record BroughtInPerson(long personId, boolean created) {}

  public BroughtIn {
    persons = List.copyOf(persons);
  }
}
