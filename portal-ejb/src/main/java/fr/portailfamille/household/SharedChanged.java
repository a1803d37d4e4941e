package fr.portailfamille.household;

import java.util.List;

/**
 * Fields of persons were changed through one of their households: this is another one.
 *
 * @param notices what its family reads of it
 */
public record SharedChanged(long householdId, List<DossierNotice> notices) {

  public SharedChanged {
    notices = List.copyOf(notices);
  }
}
