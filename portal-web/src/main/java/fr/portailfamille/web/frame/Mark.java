package fr.portailfamille.web.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The letters that stand for an organisation where a logo would be. */
public final class Mark {

  private Mark() {}

  /** The first letters of the first two words, or of the only one. */
  public static String of(String name) {
    List<String> words =
        Arrays.stream(name.split("[\\s'’-]+"))
            .filter(w -> w.length() > 2 && Character.isLetter(w.charAt(0)))
            .toList();
    String letters =
        words.size() >= 2
            ? words.get(0).substring(0, 1) + words.get(1).charAt(0)
            : words.stream().findFirst().orElse(name).substring(0, Math.min(2, name.length()));
    return letters.toUpperCase(Locale.FRENCH);
  }
}
