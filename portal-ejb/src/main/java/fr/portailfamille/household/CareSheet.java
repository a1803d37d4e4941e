package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;

/**
 * A participant as those who look after it see it, with what all its households say; without health
 * ({@link CareDesk#health}) and without whose dossier says it.
 *
 * @param pickups the forbidden ones first
 */
public record CareSheet(
    MemberView person,
    List<CareContact> contacts,
    List<PickupLine> pickups,
    List<PermissionLine> permissions)
    implements Pickups, Serializable {

  public CareSheet {
    contacts = List.copyOf(contacts);
    pickups = List.copyOf(pickups);
    permissions = List.copyOf(permissions);
  }
}
