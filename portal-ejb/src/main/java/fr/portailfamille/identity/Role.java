package fr.portailfamille.identity;

import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.StaffRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a login may enter; the names are those of the security annotations. FAMILY is the account's
 * own, STAFF and ADMIN follow from what somebody works as; what exactly they may do there is said
 * by {@link fr.portailfamille.organisation.Duty}.
 */
public enum Role {
  FAMILY,
  STAFF,
  ADMIN;

  /** What somebody with these assignments may enter. */
  static Set<Role> ofStaff(List<Assignment> assignments) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!assignments.isEmpty()) {
      roles.add(STAFF);
    }
    if (assignments.stream().anyMatch(a -> a.role() == StaffRole.ADMINISTRATOR)) {
      roles.add(ADMIN);
    }
    return roles;
  }
}
