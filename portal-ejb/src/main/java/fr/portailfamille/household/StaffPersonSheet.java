package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A person as staff sees it: the sheet of the household it was opened from, and what all its
 * households say together.
 *
 * @param households all of the organisation it belongs to, by number
 * @param pickups the forbidden ones first
 */
public record StaffPersonSheet(
    PersonSheet sheet,
    HouseholdView household,
    List<HouseholdLine> households,
    List<PickupLine> pickups,
    List<PermissionLine> permissions)
    implements Pickups, Serializable {

  public StaffPersonSheet {
    households = List.copyOf(households);
    pickups = List.copyOf(pickups);
    permissions = List.copyOf(permissions);
  }

  /**
   * The field of the person that ends like that ({@code diets}), where the organisation asks it.
   */
  public Optional<SheetEntry> entry(String name) {
    return sheet.dossier().sections().stream()
        .flatMap(section -> section.entries().stream())
        .filter(entry -> entry.field().key().endsWith("." + name))
        .findFirst();
  }
}
