package fr.portailfamille.identity;

import java.util.Set;

/**
 * An account to be opened.
 *
 * @param login unique, upper and lower case alike; a mail address or an identifier for letters
 * @param email where its mails go, or null; several accounts may share one
 * @param displayName how mails address its holder
 * @param locale {@code fr} or {@code en}
 */
public record OpenAccountCommand(
    String login, String email, String displayName, String locale, Set<Role> roles) {

  public OpenAccountCommand {
    roles = Set.copyOf(roles);
  }
}
