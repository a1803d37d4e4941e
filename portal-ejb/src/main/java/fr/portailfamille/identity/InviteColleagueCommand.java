package fr.portailfamille.identity;

import fr.portailfamille.organisation.Assignment;
import java.util.List;

/**
 * Somebody who is to work for an organisation.
 *
 * @param login null: the mail address
 * @param email where the invitation goes
 * @param locale {@code fr} or {@code en}
 */
public record InviteColleagueCommand(
    long organisationId,
    String displayName,
    String login,
    String email,
    String locale,
    List<Assignment> assignments) {

  public InviteColleagueCommand {
    assignments = List.copyOf(assignments);
  }
}
