package fr.portailfamille.it;

import java.io.File;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Fails the build when fewer tests ran than there are: a container that silently runs none, or a
 * pattern that finds none, must not look green.
 */
public final class RunCount {
  private RunCount() {}

  /** Pairs of a failsafe summary and the number of tests that must have been completed. */
  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < arguments.length; i += 2) {
      int atLeast = Integer.parseInt(arguments[i + 1]);
      int ran = completed(new File(arguments[i]));
      if (ran < atLeast) {
        throw new IllegalStateException(
            "%s: %d tests ran, at least %d must".formatted(arguments[i], ran, atLeast));
      }
    }
  }

  private static int completed(File summary) throws Exception {
    if (!summary.exists()) {
      return 0;
    }
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(summary);
    return Integer.parseInt(document.getElementsByTagName("completed").item(0).getTextContent());
  }
}
