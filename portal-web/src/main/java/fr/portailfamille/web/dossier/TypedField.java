package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.web.frame.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A field on the page with what stands in its input; id and name of the input are the same. */
public class TypedField {

  /** A choice of a list. */
  public record Choice(String code, String label, boolean chosen) {}

  private final SheetEntry entry;
  private final DossierWords words;
  private String text;
  private String fault;

  TypedField(SheetEntry entry, DossierWords words) {
    this.entry = entry;
    this.words = words;
    this.text = current();
  }

  private String current() {
    return Objects.requireNonNullElse(FieldText.typed(entry.field(), entry.asked()), "");
  }

  /** Takes what was posted; what was not touched follows the dossier, which may be newer. */
  void take(Map<String, String> posted) {
    String typed = posted.get(getId());
    if (!entry.editable() || (typed == null && !isYesNo())) {
      return;
    }
    if (isYesNo()) {
      text = String.valueOf("true".equals(typed));
      return;
    }
    String before = posted.getOrDefault(getId() + "-was", typed);
    text = typed.equals(before) && !entry.isMasked() ? current() : typed;
  }

  /** Whether somebody else changed the field that is being filled in, after the form was shown. */
  boolean clashes(Map<String, String> posted) {
    String before = posted.get(getId() + "-was");
    return before != null && !before.equals(current()) && !text.equals(current());
  }

  FieldWish wish() {
    return new FieldWish(entry.subjectId(), entry.field(), text);
  }

  boolean isOf(FieldFault found) {
    return found.field() == entry.field() && found.subjectId() == entry.subjectId();
  }

  void mark(String why) {
    fault = why;
  }

  void mark(FieldFault found, Wording say) {
    fault = say.text("fault." + found.reason(), getLabel(), found.hint());
  }

  void clash(Wording say) {
    fault = say.text("fault.CHANGED_MEANWHILE", getLabel(), getEffective());
  }

  public String getId() {
    return "f-" + entry.field().key().replace('.', '-') + "-" + entry.subjectId();
  }

  /** Names the field to who asks for its whole value. */
  public String getPlace() {
    return getKey() + "#" + entry.subjectId();
  }

  public String getKey() {
    return entry.field().key();
  }

  public String getLabel() {
    return words.label(entry.field());
  }

  public String getHint() {
    return isOfNewFamily() ? words.hintOfNew(entry.field()) : words.hint(entry.field());
  }

  /** The lines of a form for a new family are counted; households and persons have ids. */
  private boolean isOfNewFamily() {
    return entry.subjectId() == 0;
  }

  public String getText() {
    return text;
  }

  /** What stood in the input when the page was shown. */
  public String getWas() {
    return current();
  }

  /** What is wrong with it; null where nothing is. */
  public String getFault() {
    return fault;
  }

  public boolean isEditable() {
    return entry.editable();
  }

  public boolean isCompulsory() {
    return entry.compulsory();
  }

  public boolean isWaits() {
    return entry.waits();
  }

  /** What counts today, in words. */
  public String getEffective() {
    return entry.masked() == null ? words.value(entry.field(), entry.value()) : entry.masked();
  }

  public boolean isMasked() {
    return entry.masked() != null;
  }

  /** Whether a look at the whole value may be asked for. */
  public boolean isRevealable() {
    return entry.masked() != null && entry.field().isSensitive();
  }

  /** Whether a change waits for staff. */
  public boolean isWaiting() {
    return entry.waiting() != null;
  }

  /** What was asked for, in words. */
  public String getWanted() {
    if (!isWaiting()) {
      return null;
    }
    return entry.waiting().masked() == null
        ? words.value(entry.field(), entry.waiting().value())
        : entry.waiting().masked();
  }

  public boolean isYesNo() {
    return entry.field().type() == FieldType.YES_NO;
  }

  public boolean isChoice() {
    return entry.field().type() == FieldType.CHOICE;
  }

  public boolean isTyped() {
    return !isYesNo() && !isChoice();
  }

  public List<Choice> getChoices() {
    return entry.choices().stream()
        .map(code -> new Choice(code, words.choice(entry.field(), code), code.equals(text)))
        .toList();
  }

  /** Which keyboard a phone shows. */
  public String getKeyboard() {
    return switch (entry.field().type()) {
      case PHONE -> "tel";
      case MAIL -> "email";
      case WHOLE_NUMBER, NIR -> "numeric";
      case MONEY -> "decimal";
      default -> "text";
    };
  }

  /** What a browser may fill in of the family's own; nothing for single persons. */
  public String getAutocomplete() {
    return switch (entry.field()) {
      case HOUSEHOLD_NAME -> "family-name";
      case HOUSEHOLD_STREET -> "address-line1";
      case HOUSEHOLD_ADDRESS_EXTRA -> "address-line2";
      case HOUSEHOLD_POSTCODE -> "postal-code";
      case HOUSEHOLD_TOWN -> "address-level2";
      case HOUSEHOLD_PHONE -> "tel";
      case HOUSEHOLD_EMAIL -> "email";
      default -> "off";
    };
  }

  public int getMaxlength() {
    return entry.field().type() == FieldType.MAIL ? 254 : 160;
  }

  /** Part of the address that a button copies from the household; null for other fields. */
  public String getPart() {
    String name = getKey().substring(getKey().indexOf('.') + 1).toLowerCase(Locale.ROOT);
    return List.of("street", "addressextra", "postcode", "town").contains(name) ? name : null;
  }
}
