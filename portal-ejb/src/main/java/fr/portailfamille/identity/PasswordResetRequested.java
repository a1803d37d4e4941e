package fr.portailfamille.identity;

import java.time.Instant;

/**
 * A one-time link was made for an account; observers only queue what tells its holder.
 *
 * @param token the secret of the link: never stored readable, never logged
 */
public record PasswordResetRequested(
    long accountId, long linkId, String token, Instant expiresAt, String locale) {

  @Override
  public String toString() {
    return "PasswordResetRequested[accountId=" + accountId + ", linkId=" + linkId + "]";
  }
}
