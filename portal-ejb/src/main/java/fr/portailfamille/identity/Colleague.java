package fr.portailfamille.identity;

import fr.portailfamille.organisation.Assignment;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A member of the team of an organisation.
 *
 * @param assignments in this organisation
 * @param secondFactor whether a second step is set up
 * @param lastSeen when last signed in; null before the first time, or long ago
 * @param self whether it is the caller
 */
public record Colleague(
    long accountId,
    String login,
    String email,
    String displayName,
    AccountStatus status,
    List<Assignment> assignments,
    boolean secondFactor,
    Instant lastSeen,
    boolean self)
    implements Serializable {

  public Colleague {
    assignments = List.copyOf(assignments);
  }
}
