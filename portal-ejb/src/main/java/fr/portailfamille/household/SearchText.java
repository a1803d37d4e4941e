package fr.portailfamille.household;

import java.util.Arrays;
import java.util.List;

/**
 * What staff typed, as patterns for {@code like}: every word must be found somewhere in the
 * household. Accents and case are the database's matter ({@code search_text}).
 */
record SearchText(List<String> patterns) {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_WORD = 60;

  static SearchText of(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.matches("\\+?[0-9][0-9 .]{6,}")) {
      // a phone number, however it is grouped: the index holds its digits, with 33 or 0 before them
      text = text.replaceAll("[^0-9]", "").replaceFirst("^(0033|33(?=[0-9]{9}$)|0)", "");
    }
    return new SearchText(
        Arrays.stream(text.split("[\\s,;]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
            .map(SearchText::pattern)
            .toList());
  }

  private static String pattern(String word) {
    String literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + literal + "%";
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }
}
