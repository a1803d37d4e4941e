package fr.portailfamille.household;

import fr.portailfamille.shared.Money;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the dossier in one language: labels, choices, values as people read them, and what
 * each kind of field is collected for.
 */
public final class DossierWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** A first letter before which French says «d’». */
  private static final Pattern VOWEL =
      Pattern.compile("^[aeiouàâäéèêëîïôöùûü]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Locale locale;
  private final ResourceBundle bundle;

  public DossierWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "fr.portailfamille.household.dossier",
            locale,
            DossierWords.class.getClassLoader(),
            NO_FALLBACK);
  }

  public String label(DossierField field) {
    return say(field.key(), field.key());
  }

  /**
   * With whose it is: «Adresse mail de Léa Martin».
   *
   * @param name of the person or the régie; null for the household
   */
  public String labelOf(DossierField field, String name) {
    if (name == null) {
      return label(field);
    }
    String pattern =
        !field.subject().isPerson()
            ? "label.beside"
            : VOWEL.matcher(name).find() ? "label.of.vowel" : "label.of";
    return MessageFormat.format(say(pattern, pattern), label(field), name);
  }

  /** How to fill it in; null where there is nothing to say. */
  public String hint(DossierField field) {
    return say(field.key() + ".hint", null);
  }

  /** The same for a family that is not there yet. */
  public String hintOfNew(DossierField field) {
    return say(field.key() + ".hint.new", hint(field));
  }

  /** How a choice is called; as it is kept where it has no words of its own. */
  public String choice(DossierField field, String choice) {
    return say(field.key() + "." + choice, choice);
  }

  /** A kept value as people read it; empty for nothing. */
  public String value(DossierField field, String kept) {
    if (kept == null) {
      return "";
    }
    return switch (field.type()) {
      case CHOICE -> choice(field, kept);
      case PHONE -> PhoneNumber.shown(kept);
      case DATE -> day(kept);
      case MONEY -> Money.ofCents(Long.parseLong(kept)).format(locale);
      case YES_NO -> say(kept, kept);
      case IBAN -> kept.replaceAll("(.{4})(?=.)", "$1 ");
      case CHOICES -> String.join(", ", FieldLists.lines(kept));
      case DATED_CHOICES ->
          FieldLists.join(FieldLists.dated(kept), c -> c.name() + " (" + day(c.day()) + ")")
              .replace("\n", ", ");
      case PEOPLE -> FieldLists.join(FieldLists.people(kept), this::person).replace("\n", " ; ");
      default -> kept;
    };
  }

  /** «Odile Martin, grand-mère, 06 39 98 00 18». */
  private String person(PickupPerson person) {
    return Stream.of(person.name(), person.link(), PhoneNumber.shown(person.phone()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String day(String kept) {
    return DAY.format(LocalDate.parse(kept));
  }

  /** What the field is collected for. */
  public String purpose(DataPurpose purpose) {
    return say("purpose." + purpose, purpose.name());
  }

  /** On which legal basis (GDPR, article 6). */
  public String basis(DataPurpose purpose) {
    return say("purpose." + purpose + ".basis", purpose.name());
  }

  /** How long it is kept. */
  public String retention(DataPurpose purpose) {
    return say("purpose." + purpose + ".retention", purpose.name());
  }

  public boolean knows(String key) {
    return bundle.containsKey(key);
  }

  /** The portal's own text of «J'accepte». */
  public String consent() {
    return say("consent", "consent");
  }

  /** What is told to who does not accept it. */
  public String consentRefusal() {
    return say("consent.refusal", "consent.refusal");
  }

  private String say(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
