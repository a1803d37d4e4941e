package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DatedChoice;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldLists;
import fr.portailfamille.household.FieldText;
import fr.portailfamille.household.FieldType;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.PickupPerson;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.web.frame.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A field on the page with what stands in its input; id and name of the input are the same. */
public class TypedField {

  /** A choice of a list. */
  public record Choice(String code, String label, boolean chosen) {}

  /**
   * One of a list.
   *
   * @param day what stands in its input; empty: none
   */
  public record Tick(String id, String label, boolean chosen, String day) {}

  /** A line to name somebody. */
  public record PersonLine(String id, PickupPerson person) {}

  private static final int BLANK_LINES = 2;

  /** More are a list that unfolds. */
  private static final int MOST_BOXES = 3;

  private final SheetEntry entry;
  private final DossierWords words;
  private String text;
  private String fault;
  private boolean focused;
  private boolean leftToFamily;

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
    if (!entry.editable()) {
      return;
    }
    if (isYesNo()) {
      text = String.valueOf("true".equals(posted.get(getId())));
      return;
    }
    String typed = typed(posted);
    if (typed != null) {
      String before = posted.getOrDefault(getId() + "-was", token(typed));
      text = token(typed).equals(before) && !entry.isMasked() ? current() : typed;
    }
  }

  /** What stands in the inputs of the field; null where they were not on the page. */
  private String typed(Map<String, String> posted) {
    if (isGrouped() && !posted.containsKey(getId() + "-was")) {
      return null;
    }
    return switch (entry.field().type()) {
      case CHOICES ->
          getTicks().stream()
              .filter(tick -> tick.label().equals(posted.get(tick.id())))
              .map(Tick::label)
              .collect(Collectors.joining("\n"));
      case DATED_CHOICES ->
          FieldLists.ofDated(
              getTicks().stream()
                  .map(t -> new DatedChoice(t.label(), posted.getOrDefault(t.id(), "")))
                  .toList());
      case PEOPLE ->
          FieldLists.ofPeople(
              IntStream.range(0, entry.field().most())
                  .mapToObj(line -> getId() + "-" + line)
                  .map(
                      id ->
                          new PickupPerson(
                              posted.getOrDefault(id + "-name", ""),
                              posted.getOrDefault(id + "-phone", ""),
                              posted.getOrDefault(id + "-link", "")))
                  .toList());
      default -> {
        String typed = posted.get(getId());
        yield typed == null ? null : typed.replace("\r\n", "\n");
      }
    };
  }

  /** A value of several lines as a hidden input carries it unchanged. */
  private String token(String value) {
    return isGrouped() || isNote() ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value;
  }

  /** Whether somebody else changed the field that is being filled in, after the form was shown. */
  boolean clashes(Map<String, String> posted) {
    String before = posted.get(getId() + "-was");
    return before != null && !before.equals(token(current())) && !text.equals(current());
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

  /**
   * Says what is wrong with it.
   *
   * @param whose names the person the field is about, around the label
   */
  void mark(FieldFault found, UnaryOperator<String> whose, Wording say) {
    fault = say.text("fault." + found.reason(), whose.apply(getLabel()), found.hint());
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
    return token(current());
  }

  /** Whether its family has to fill it in where staff leave it open. */
  public boolean isLeftToFamily() {
    return leftToFamily;
  }

  void leaveToFamily(Set<DossierField> fields) {
    leftToFamily = fields.contains(entry.field());
  }

  /** Whether the cursor stands in it once the page is there, without any script. */
  public boolean isFocused() {
    return focused;
  }

  void focus() {
    focused = true;
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

  /** Whether its few choices are all in view. */
  public boolean isBoxes() {
    return isChoice() && entry.choices().size() <= MOST_BOXES;
  }

  public boolean isTyped() {
    return !isYesNo() && !isChoice() && !isNote() && !isGrouped();
  }

  public boolean isNote() {
    return entry.field().type() == FieldType.NOTE;
  }

  public boolean isTicked() {
    return entry.field().type() == FieldType.CHOICES;
  }

  public boolean isDated() {
    return entry.field().type() == FieldType.DATED_CHOICES;
  }

  public boolean isPeople() {
    return entry.field().type() == FieldType.PEOPLE;
  }

  /** Whether it has several inputs. */
  public boolean isGrouped() {
    return isTicked() || isDated() || isPeople();
  }

  /** What may be ticked or dated, with what is. */
  public List<Tick> getTicks() {
    List<String> chosen = FieldLists.lines(text);
    Map<String, String> days =
        FieldLists.dated(isDated() ? text : null).stream()
            .collect(Collectors.toMap(DatedChoice::name, DatedChoice::day, (a, b) -> a));
    return IntStream.range(0, entry.choices().size())
        .mapToObj(
            at -> {
              String label = entry.choices().get(at);
              return new Tick(
                  getId() + "-" + at, label, chosen.contains(label), days.getOrDefault(label, ""));
            })
        .toList();
  }

  /** The persons named, and lines for more. */
  public List<PersonLine> getLines() {
    List<PickupPerson> named = FieldLists.people(text);
    return IntStream.range(0, Math.min(named.size() + BLANK_LINES, entry.field().most()))
        .mapToObj(
            at ->
                new PersonLine(
                    getId() + "-" + at,
                    at < named.size() ? named.get(at) : new PickupPerson("", "", "")))
        .toList();
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
      case NIR -> "numeric";
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
    return switch (entry.field().type()) {
      case MAIL -> 254;
      case NOTE -> entry.field().most();
      default -> 160;
    };
  }

  /** Part of the address that a button copies from the household; null for other fields. */
  public String getPart() {
    String name = getKey().substring(getKey().indexOf('.') + 1).toLowerCase(Locale.ROOT);
    return List.of("street", "addressextra", "postcode", "town").contains(name) ? name : null;
  }
}
