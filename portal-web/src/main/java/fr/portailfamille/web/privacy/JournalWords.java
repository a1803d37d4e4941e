package fr.portailfamille.web.privacy;

import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.web.frame.Wording;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A line of the journal in words; a code without words stands for itself. */
final class JournalWords {

  private JournalWords() {}

  static String action(Wording say, JournalLine line) {
    return or(say, "journal.action." + line.action(), line.action());
  }

  static String subject(Wording say, JournalLine line) {
    String kind = or(say, "journal.subject." + line.subjectType(), line.subjectType());
    if (line.subject() != null) {
      return kind + " " + line.subject();
    }
    return line.subjectId() == null ? kind : kind + " n° " + line.subjectId();
  }

  static List<String> facts(Wording say, JournalLine line) {
    return line.facts().entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(
            fact ->
                say.text(
                    "journal.fact",
                    or(say, "journal.fact." + fact.getKey(), fact.getKey()),
                    fact.getValue()))
        .toList();
  }

  private static String or(Wording say, String key, String otherwise) {
    try {
      return ResourceBundle.getBundle(Wording.BUNDLE, say.locale()).getString(key);
    } catch (MissingResourceException unnamed) {
      return otherwise;
    }
  }
}
