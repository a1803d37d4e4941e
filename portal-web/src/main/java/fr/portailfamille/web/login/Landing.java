package fr.portailfamille.web.login;

import fr.portailfamille.identity.Role;
import fr.portailfamille.web.frame.LocalAddress;
import java.util.Set;

/** Where somebody lands after a login: the page asked for if it is theirs, else their home. */
final class Landing {

  private static final String FAMILY_HOME = "/family/home.xhtml";
  static final String STAFF_HOME = "/staff/home.xhtml";

  private Landing() {}

  static String of(String wished, Set<Role> roles) {
    String local = LocalAddress.orHome(wished);
    boolean staff = roles.contains(Role.STAFF) || roles.contains(Role.ADMIN);
    boolean family = roles.contains(Role.FAMILY);
    if ((local.startsWith("/family/") && family)
        || (local.startsWith("/staff/") && staff)
        || (local.startsWith("/account/") && (family || staff))) {
      return local;
    }
    return staff ? STAFF_HOME : family ? FAMILY_HOME : "/";
  }
}
