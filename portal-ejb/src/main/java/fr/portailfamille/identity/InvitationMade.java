package fr.portailfamille.identity;

import java.time.Instant;

/**
 * A link was made with which the holder of a new account chooses the first password; observers only
 * queue the mail.
 *
 * @param token the secret of the link: never stored readable, never logged
 */
public record InvitationMade(long accountId, long linkId, String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "InvitationMade[accountId=" + accountId + ", linkId=" + linkId + "]";
  }
}
