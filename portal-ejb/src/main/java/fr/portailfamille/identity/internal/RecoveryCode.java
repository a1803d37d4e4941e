package fr.portailfamille.identity.internal;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code to print, for who has lost the app: 80 random bits in letters and digits that are not
 * mistaken for each other; kept as SHA-256 like a one-time link.
 */
public record RecoveryCode(String text) {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static RecoveryCode next() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new RecoveryCode(text.toString());
  }

  /** As somebody typed it: case, spaces and dashes do not count. */
  public static RecoveryCode typed(String typed) {
    return new RecoveryCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  public byte[] hash() {
    return new OneTimeToken(text).hash();
  }

  /** «ABCD-EFGH-JKLM-NPQR». */
  public String grouped() {
    return text.replaceAll("(.{4})(?!$)", "$1-");
  }

  @Override
  public String toString() {
    return "RecoveryCode[…]";
  }
}
