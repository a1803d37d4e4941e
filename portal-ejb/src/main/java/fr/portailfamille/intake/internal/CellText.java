package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DatedChoice;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldLists;
import fr.portailfamille.household.FieldReading;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.PickupPerson;
import fr.portailfamille.household.QuotientSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a filled cell is read: what spreadsheets do to numbers and days is undone, words become what
 * the forms send, then {@link FieldText} reads it as it reads the forms.
 */
final class CellText {

  private static final List<DossierWords> LANGUAGES =
      List.of(new DossierWords(Locale.FRENCH), new DossierWords(Locale.ENGLISH));

  /** What old programs write for a choice, beside its code and its words. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("f", "FEMALE"),
          Map.entry("fille", "FEMALE"),
          Map.entry("m", "MALE"),
          Map.entry("h", "MALE"),
          Map.entry("g", "MALE"),
          Map.entry("garcon", "MALE"),
          Map.entry("o", "YES"),
          Map.entry("n", "NO"),
          Map.entry("monsieur", "M."),
          Map.entry("mr", "M."),
          Map.entry("madame", "Mme"),
          Map.entry("monsieur et madame", "M. et Mme"),
          Map.entry("mme et m", "M. et Mme"),
          Map.entry("caf", "GENERAL"),
          Map.entry("general", "GENERAL"),
          Map.entry("msa", "AGRICULTURAL"),
          Map.entry("agricole", "AGRICULTURAL"),
          Map.entry("marie", "MARRIED"),
          Map.entry("mariee", "MARRIED"),
          Map.entry("marie e", "MARRIED"),
          Map.entry("pacse", "CIVIL_UNION"),
          Map.entry("pacsee", "CIVIL_UNION"),
          Map.entry("concubinage", "COHABITING"),
          Map.entry("union libre", "COHABITING"),
          Map.entry("separe", "SEPARATED"),
          Map.entry("separee", "SEPARATED"),
          Map.entry("divorce", "DIVORCED"),
          Map.entry("divorcee", "DIVORCED"),
          Map.entry("divorce e", "DIVORCED"),
          Map.entry("veuf", "WIDOWED"),
          Map.entry("veuve", "WIDOWED"));

  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
  private static final Pattern DAY_LAST = Pattern.compile("(.*?)[\\s:(]*([0-9][0-9./-]*)\\)?");

  private CellText() {}

  /** Reads a cell as a field of the dossier. */
  static CellReading read(DossierField field, String cell, LineRules rules) {
    List<String> offered = rules.offered().getOrDefault(field, field.choices());
    String typed =
        switch (field.type()) {
          case PHONE -> phone(cell);
          case POSTCODE -> cell.matches("[0-9]{4}") ? "0" + cell : cell;
          case DATE -> day(cell);
          case YES_NO -> yesNo(cell);
          case CHOICE -> choice(field, cell);
          case CHOICES -> FieldLists.join(entries(cell), entry -> oneOf(offered, entry));
          case DATED_CHOICES -> dated(cell, offered);
          case PEOPLE -> people(cell);
          default -> cell;
        };
    FieldReading reading = FieldText.read(field, typed, rules.today());
    if (!reading.isRead()) {
      return CellReading.of(reading, hint(field, offered));
    }
    if (reading.value() == null) {
      return field.type() == FieldType.DATED_CHOICES
          ? CellReading.fault("NOT_A_DATE", "")
          : CellReading.fault("UNREADABLE", "");
    }
    return FieldLists.isOffered(field, reading.value(), offered)
        ? CellReading.of(reading.value())
        : CellReading.fault("NOT_A_CHOICE", FieldLists.join(offered, entry -> entry));
  }

  private static String hint(DossierField field, List<String> offered) {
    return switch (field.type()) {
      case CHOICE, CHOICES, DATED_CHOICES -> FieldLists.join(offered, entry -> entry);
      case YES_NO -> "true\nfalse";
      case MONEY -> String.valueOf(field.most() / 100);
      default -> String.valueOf(field.most());
    };
  }

  /** A number that a spreadsheet took for a number has lost its zero. */
  private static String phone(String cell) {
    String digits = cell.replaceAll("[ .()\\-]", "");
    return digits.matches("[1-9][0-9]{8}") ? "0" + digits : cell;
  }

  /** «5-9-2018», «2018-9-5», «05/09/2018 00:00» as the forms write a day. */
  private static String day(String cell) {
    String text = cell.replaceFirst("[ T]\\d{1,2}:\\d{2}(:\\d{2})?$", "").replaceAll("[ .-]", "/");
    Matcher french = DAY_FIRST.matcher(text);
    if (french.matches()) {
      return padded(french.group(1)) + "/" + padded(french.group(2)) + "/" + french.group(3);
    }
    Matcher iso = YEAR_FIRST.matcher(text);
    return iso.matches()
        ? padded(iso.group(3)) + "/" + padded(iso.group(2)) + "/" + iso.group(1)
        : cell;
  }

  private static String padded(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static String yesNo(String cell) {
    return switch (Keys.of(cell)) {
      case "oui", "o", "yes", "y", "x", "1", "vrai", "true" -> "true";
      case "non", "n", "no", "0", "faux", "false" -> "false";
      default -> cell;
    };
  }

  /** By its code, its words in either language, or as old programs write it. */
  private static String choice(DossierField field, String cell) {
    String word = word(cell);
    for (String code : field.choices()) {
      if (word(code).equals(word)
          || LANGUAGES.stream().anyMatch(say -> word(say.choice(field, code)).equals(word))) {
        return code;
      }
    }
    String meant = SHORT.getOrDefault(word, cell);
    return field.choices().contains(meant) ? meant : cell;
  }

  private static String word(String text) {
    return Keys.of(text).replace(".", "");
  }

  /** Entries stand between semicolons or, where there is none, commas. */
  private static List<String> entries(String cell) {
    String between = cell.indexOf(';') >= 0 ? ";" : ",";
    return Arrays.stream(cell.split(between))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static String oneOf(List<String> offered, String entry) {
    return offered.stream()
        .filter(known -> Keys.of(known).equals(Keys.of(entry)))
        .findFirst()
        .orElse(entry);
  }

  /** «Coqueluche 12/03/2019 ; Hépatite B (2020-01-05)». */
  private static String dated(String cell, List<String> offered) {
    return FieldLists.join(
        entries(cell),
        entry -> {
          Matcher parts = DAY_LAST.matcher(entry);
          return parts.matches()
              ? FieldLists.ofDated(
                  List.of(
                      new DatedChoice(oneOf(offered, parts.group(1).strip()), day(parts.group(2)))))
              : FieldLists.ofDated(List.of(new DatedChoice(oneOf(offered, entry), "?")));
        });
  }

  /** «Odile Martin, 06 39 98 00 18, grand-mère ; …», or with bars. */
  private static String people(String cell) {
    return FieldLists.ofPeople(
        Arrays.stream(cell.split(";"))
            .filter(entry -> !entry.isBlank())
            .map(entry -> entry.split("[|,]", 3))
            .map(parts -> new PickupPerson(part(parts, 0), phone(part(parts, 1)), part(parts, 2)))
            .toList());
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at].strip() : "";
  }

  /**
   * A day.
   *
   * @param latest no day may be later
   */
  static CellReading date(String cell, LocalDate latest) {
    return CellReading.of(FieldText.read(DossierField.GUARDIAN_BIRTH_DATE, day(cell), latest), "");
  }

  /** A number of a dossier or person. */
  static CellReading number(String cell) {
    return cell.length() > 20 ? CellReading.fault("TOO_LONG", "20") : CellReading.of(cell);
  }

  /** Who said a quotient. */
  static CellReading source(String cell) {
    String word = Keys.of(cell);
    Optional<QuotientSource> source =
        Arrays.stream(QuotientSource.values())
            .filter(one -> Keys.of(one.name()).equals(word))
            .findFirst();
    if (source.isEmpty()) {
      source =
          Optional.ofNullable(
              word.startsWith("avis") || word.startsWith("impot")
                  ? QuotientSource.TAX_NOTICE
                  : word.startsWith("famille") ? QuotientSource.FAMILY : null);
    }
    return source
        .map(one -> CellReading.of(one.name()))
        .orElseGet(
            () ->
                CellReading.fault(
                    "NOT_A_CHOICE",
                    FieldLists.join(List.of(QuotientSource.values()), QuotientSource::name)));
  }

  /** Guardian, child or adult, in the words of spreadsheets. */
  static CellReading kind(String cell) {
    String word = Keys.of(cell);
    if (word.matches(
        "(responsable|parent|mere|pere|tuteur|tutrice|guardian|representant|r)\\b.*")) {
      return CellReading.of(MemberKind.GUARDIAN.name());
    }
    if (word.matches("(enfant|fille|fils|garcon|child|e)\\b.*")) {
      return CellReading.of(MemberKind.CHILD.name());
    }
    return word.matches("(adulte|adult|participant|a)\\b.*")
        ? CellReading.of(MemberKind.ADULT.name())
        : CellReading.fault("NOT_A_KIND", "");
  }
}
