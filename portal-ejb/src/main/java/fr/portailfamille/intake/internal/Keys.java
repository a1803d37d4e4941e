package fr.portailfamille.intake.internal;

import java.text.Normalizer;
import java.util.Locale;

/** How lines of a file are recognised again: accents, case, spaces and signs do not count. */
final class Keys {

  private Keys() {}

  static String of(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^\\p{L}\\p{Nd}@.]+", " ")
            .strip();
  }
}
