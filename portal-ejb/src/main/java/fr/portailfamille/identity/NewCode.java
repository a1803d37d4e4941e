package fr.portailfamille.identity;

import java.time.Instant;

/**
 * A one-time code, readable this once: whoever asked prints it or hands it over.
 *
 * @param text grouped, {@code BCDFG-HJKMN}
 */
public record NewCode(String login, String text, Instant expiresAt) {

  @Override
  public String toString() {
    return "NewCode[expiresAt=" + expiresAt + "]";
  }
}
