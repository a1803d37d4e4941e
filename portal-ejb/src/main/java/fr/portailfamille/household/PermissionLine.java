package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;

/**
 * What the households of a child permit. It counts as permitted only where all of them do.
 *
 * @param refusedBy numbers of the households that did not
 */
public record PermissionLine(String name, List<String> refusedBy) implements Serializable {

  public PermissionLine {
    refusedBy = List.copyOf(refusedBy);
  }

  public boolean isGiven() {
    return refusedBy.isEmpty();
  }
}
