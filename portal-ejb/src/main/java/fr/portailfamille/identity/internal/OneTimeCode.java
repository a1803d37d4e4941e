package fr.portailfamille.identity.internal;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code that people read off paper and type: ten signs out of 28 that nobody takes for another, no
 * vowels and so no words; 48 bits of chance: {@link LoginBrake} leaves a network some sixty tries a
 * day, of 300 million million.
 *
 * @param signs without hyphen, upper case
 */
public record OneTimeCode(String signs) {

  private static final String ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static OneTimeCode next() {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new OneTimeCode(signs.toString());
  }

  /** What somebody typed, whatever the case, blanks and hyphens. */
  public static OneTimeCode typed(String text) {
    String signs = text == null ? "" : text.replaceAll("[^\\p{Alnum}]", "");
    return new OneTimeCode(signs.toUpperCase(Locale.ROOT));
  }

  /** As it is printed: {@code BCDFG-HJKMN}. */
  public String grouped() {
    return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
  }

  @Override
  public String toString() {
    return "OneTimeCode[…]";
  }
}
