package fr.portailfamille.intake;

import java.io.Serializable;
import java.util.List;

/**
 * A household that stands, with what an update would write into its own values.
 *
 * @param line the first of the family in the file
 * @param number the dossier's
 */
public record FamilyChange(
    int line, long householdId, String number, String name, List<ValueChange> values)
    implements Serializable {

  public FamilyChange {
    values = List.copyOf(values);
  }
}
