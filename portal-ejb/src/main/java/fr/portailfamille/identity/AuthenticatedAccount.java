package fr.portailfamille.identity;

import java.io.Serializable;
import java.util.Set;

/** An account whose password was right just now. */
public record AuthenticatedAccount(
    long id, String login, String displayName, String locale, Set<Role> roles)
    implements Serializable {

  public AuthenticatedAccount {
    roles = Set.copyOf(roles);
  }
}
