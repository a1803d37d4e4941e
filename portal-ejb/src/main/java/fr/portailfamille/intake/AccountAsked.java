package fr.portailfamille.intake;

import java.time.Instant;

/**
 * Somebody asked for an account; observers only queue the mail with the link that confirms it.
 *
 * @param token the secret of the link: never stored readable, never logged
 */
public record AccountAsked(
    long requestId,
    long organisationId,
    String email,
    String locale,
    String token,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "AccountAsked[requestId=" + requestId + "]";
  }
}
