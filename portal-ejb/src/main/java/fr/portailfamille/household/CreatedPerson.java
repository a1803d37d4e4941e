package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a person to add: there, or with faults or persons alike, nothing.
 *
 * @param personId 0 where nothing was added
 */
public record CreatedPerson(long personId, List<FieldFault> faults, List<PersonFound> alike)
    implements Serializable {

  public CreatedPerson {
    faults = List.copyOf(faults);
    alike = List.copyOf(alike);
  }

  public boolean isCreated() {
    return personId > 0;
  }
}
