package fr.portailfamille.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a one-time link: 256 random bits, of which only the SHA-256 is stored. With that
 * much chance in it a slow hash would add nothing.
 */
public record OneTimeToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static OneTimeToken next() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "OneTimeToken[…]";
  }
}
