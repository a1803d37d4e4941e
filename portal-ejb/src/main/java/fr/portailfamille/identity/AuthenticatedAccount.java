package fr.portailfamille.identity;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/** An account whose password was right just now. */
public record AuthenticatedAccount(
    long id, String login, String displayName, String locale, Set<Role> roles)
    implements Serializable {

  public AuthenticatedAccount {
    roles = Set.copyOf(roles);
  }

  /** The same with more roles. */
  AuthenticatedAccount with(Set<Role> more) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    all.addAll(more);
    return new AuthenticatedAccount(id, login, displayName, locale, all);
  }
}
