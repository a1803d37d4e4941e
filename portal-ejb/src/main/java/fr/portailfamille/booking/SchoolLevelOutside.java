package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/**
 * The group is for other classes.
 *
 * @param level of the child then; empty before nursery school
 * @param from the first class that is taken
 * @param to the last one
 */
public record SchoolLevelOutside(String firstName, String level, String from, String to)
    implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, level, from, to, level.isEmpty() ? 0 : 1};
  }
}
