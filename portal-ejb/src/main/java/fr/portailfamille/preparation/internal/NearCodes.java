package fr.portailfamille.preparation.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which codes somebody may have meant who wrote one that there is not. */
final class NearCodes {

  private static final int MOST = 5;

  private NearCodes() {}

  /** At most five: those that begin alike first, then those with the fewest signs to change. */
  static List<String> of(Collection<String> known, String typed) {
    String wanted = typed.toUpperCase(Locale.ROOT);
    return known.stream()
        .sorted(
            Comparator.comparing((String code) -> !beginsAlike(code, wanted))
                .thenComparing(code -> distance(code, wanted))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean beginsAlike(String code, String wanted) {
    return code.startsWith(wanted) || wanted.startsWith(code);
  }

  /** Signs to add, to leave out or to change (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
