package fr.portailfamille.web.privacy;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.privacy.JournalLine;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.Wording;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of the journal in words; a code without words stands for itself. */
final class JournalWords {

  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?Z");

  /** As an amount is kept in a line of the journal. */
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}\\.[0-9]{2} EUR");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern FIELDS =
      Pattern.compile("(household|guardian|child|adult)\\.\\w+( \\w+\\.\\w+)*");

  /** How a password was chosen; a link's number tells readers nothing. */
  private static final Pattern MANNER =
      Pattern.compile("(code|link|its holder|activation link|password_reset link)( [0-9]+)?");

  private static final Pattern CODE = Pattern.compile("[A-Za-z_]+");
  private static final Pattern CODES =
      Pattern.compile("true|false|\\[?[A-Z][A-Z_]+(, [A-Z][A-Z_]+)*\\]?");

  private static final String ACTION = "journal.action.";

  private JournalWords() {}

  static String action(Wording say, JournalLine line) {
    return deed(say, line.action());
  }

  /** The codes of the deeds whose words hold every word typed, accents and capitals aside. */
  static Set<String> deeds(Wording say, String typed) {
    List<String> words = List.of(plain(typed).split("\\s+"));
    return ResourceBundle.getBundle(Wording.BUNDLE, say.locale()).keySet().stream()
        .filter(key -> key.startsWith(ACTION))
        .map(key -> key.substring(ACTION.length()))
        .filter(deed -> words.stream().allMatch(plain(deed(say, deed))::contains))
        .collect(Collectors.toSet());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }

  /** The words of a deed's code. */
  static String deed(Wording say, String code) {
    return or(say, ACTION + code, code);
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
                    value(say, fact.getKey(), fact.getValue())))
        .toList();
  }

  /** The portal itself, or the name of the account. */
  static String who(Wording say, JournalLine line) {
    return line.who().equals("system") ? say.text("journal.system") : line.who();
  }

  private static String value(Wording say, String name, String value) {
    if (name.endsWith("Cents") && value.matches("-?[0-9]{1,15}")) {
      return say.money(Money.ofCents(Long.parseLong(value)));
    }
    if (AMOUNT.matcher(value).matches()) {
      return say.money(
          Money.ofEuros(new BigDecimal(value.substring(0, value.length() - " EUR".length()))));
    }
    Matcher manner = MANNER.matcher(value);
    if (name.equals("by") && manner.matches()) {
      return say.text("journal.by." + manner.group(1).replaceAll("[ _]", "-"));
    }
    if (name.equals("by") && value.startsWith("account-request:")) {
      return say.text("journal.by.request");
    }
    if (MOMENT.matcher(value).matches()) {
      return say.moment(Instant.parse(value));
    }
    if (DAY.matcher(value).matches()) {
      return say.shortDate(LocalDate.parse(value));
    }
    if (FIELDS.matcher(value).matches()) {
      DossierWords words = new DossierWords(say.locale());
      return Arrays.stream(value.split(" "))
          .map(key -> DossierField.ofKey(key).map(words::label).orElse(key))
          .collect(Collectors.joining(", "));
    }
    if (value.equals("[]")) {
      return say.text("journal.value.none");
    }
    return CODES.matcher(value).matches()
        ? CODE.matcher(value.replaceAll("[\\[\\]]", ""))
            .replaceAll(code -> Matcher.quoteReplacement(code(say, code.group())))
        // entries of a list are kept as columns
        : value.replaceAll("\\|+(?= ; |$)", "").replaceAll("\\|+", ", ");
  }

  private static String code(Wording say, String code) {
    return or(
        say,
        "journal.value." + code,
        or(say, "staff.role." + code, or(say, "documents.refused." + code, code)));
  }

  private static String or(Wording say, String key, String otherwise) {
    try {
      return ResourceBundle.getBundle(Wording.BUNDLE, say.locale()).getString(key);
    } catch (MissingResourceException unnamed) {
      return otherwise;
    }
  }
}
