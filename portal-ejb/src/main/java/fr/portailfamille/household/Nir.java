package fr.portailfamille.household;

import java.util.Locale;
import java.util.Optional;

/**
 * N° de sécurité sociale (NIR): thirteen signs and a key of two digits, 97 minus the remainder of
 * the number by 97; 2A and 2B of Corsica count as 19 and 18 (INSEE).
 */
final class Nir {

  private static final String FORM = "[12378][0-9]{4}([0-9]{2}|2[AB])[0-9]{8}";

  private Nir() {}

  /** The fifteen signs without spaces; nothing where form or key are wrong. */
  static Optional<String> read(String typed) {
    String number = typed.replaceAll("[\\s\\u00a0\\u202f.\\-]", "").toUpperCase(Locale.ROOT);
    if (!number.matches(FORM)) {
      return Optional.empty();
    }
    String digits = number.substring(0, 13).replace("2A", "19").replace("2B", "18");
    long key = 97 - Long.parseLong(digits) % 97;
    return key == Long.parseLong(number.substring(13)) ? Optional.of(number) : Optional.empty();
  }
}
