package fr.portailfamille.identity;

import java.time.Instant;

/**
 * Somebody asked for a new mail address; observers only queue what tells the new and the old one.
 *
 * @param address the new one, not yet confirmed
 * @param token the secret of the link, never stored readable; null where the address is the login
 *     of another account and the change cannot be
 */
public record EmailChangeRequested(
    long accountId, long linkId, String address, String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "EmailChangeRequested[accountId=" + accountId + ", linkId=" + linkId + "]";
  }
}
