package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.web.frame.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A dossier on a page: some of its sections, with what was typed. */
public class TypedDossier {

  private final DossierSheet sheet;
  private final List<TypedSection> sections;

  public TypedDossier(DossierSheet sheet, Set<DossierSubject> subjects, Locale locale) {
    DossierWords words = new DossierWords(locale);
    this.sheet = sheet;
    this.sections =
        sheet.sections().stream()
            .filter(section -> subjects.contains(section.subject()))
            .map(section -> new TypedSection(section, words))
            .toList();
  }

  /** Takes what was posted, by the names of the inputs. */
  public void take(Map<String, String> posted) {
    fields().forEach(field -> field.take(posted));
  }

  /** Marks what somebody else changed meanwhile; how many fields that are. */
  int clash(Map<String, String> posted, Wording say) {
    List<TypedField> clashing = fields().filter(field -> field.clashes(posted)).toList();
    clashing.forEach(field -> field.clash(say));
    return clashing.size();
  }

  /** Says what is wrong beside its fields; of several persons also whose field it is. */
  public void mark(List<FieldFault> faults, Wording say) {
    for (FieldFault fault : faults) {
      for (TypedSection section : sections) {
        section.getFields().stream()
            .filter(field -> field.isOf(fault))
            .forEach(field -> field.mark(fault, label -> whose(section, label, say), say));
      }
    }
  }

  /** «Nom de l’enfant 2» in a form for a new family, «Nom (Zoé)» in a dossier. */
  private String whose(TypedSection section, String label, Wording say) {
    if (!section.getSubject().isPerson()) {
      return label;
    }
    if (sheet.householdId() == 0) {
      return say.text("opening.whose." + section.getSubject(), label, section.getNumber());
    }
    return sections.stream().filter(s -> s.getSubject().isPerson()).count() > 1
        ? say.text("dossier.whose", label, section.getName())
        : label;
  }

  /** Marks what staff may leave open and the family has to fill in. */
  public void leaveToFamily(Set<DossierField> fields) {
    fields().forEach(field -> field.leaveToFamily(fields));
  }

  /** What was left open so, of the household and of persons who are named, with whose it is. */
  public List<String> leftOpen(Wording say) {
    return sections.stream()
        .filter(
            s -> s.isHousehold() || s.getFields().stream().anyMatch(f -> !f.getText().isEmpty()))
        .flatMap(
            s ->
                s.getFields().stream()
                    .filter(field -> field.isLeftToFamily() && field.getText().isBlank())
                    .map(field -> whose(s, field.getLabel(), say)))
        .toList();
  }

  /** The cursor stands in the first field of the last section about such a subject. */
  public void focusLast(DossierSubject subject) {
    List<TypedSection> all = of(subject);
    if (!all.isEmpty()) {
      all.get(all.size() - 1).getFields().stream()
          .filter(TypedField::isTyped)
          .findFirst()
          .ifPresent(TypedField::focus);
    }
  }

  /** What to save: every field that may be changed. */
  public List<FieldWish> wishes() {
    return fields().filter(TypedField::isEditable).map(TypedField::wish).toList();
  }

  public List<TypedField> faulty() {
    return fields().filter(field -> field.getFault() != null).toList();
  }

  private Stream<TypedField> fields() {
    return sections.stream().flatMap(section -> section.getFields().stream());
  }

  public List<TypedSection> getChildren() {
    return of(DossierSubject.CHILD);
  }

  public List<TypedSection> getAdults() {
    return of(DossierSubject.ADULT);
  }

  private List<TypedSection> of(DossierSubject subject) {
    return sections.stream().filter(s -> s.getSubject() == subject).toList();
  }

  public long getVersion() {
    return sheet.version();
  }

  public List<TypedSection> getSections() {
    return sections;
  }

  /** The household's own fields and those of its sectors. */
  public List<TypedSection> getOfHousehold() {
    return sections.stream().filter(s -> !s.getSubject().isPerson()).toList();
  }

  public List<TypedSection> getGuardians() {
    return sections.stream().filter(TypedSection::isGuardian).toList();
  }

  public List<TypedSection> getParticipants() {
    List<TypedSection> participants = new ArrayList<>(sections);
    participants.removeIf(s -> !s.getSubject().isPerson() || s.isGuardian());
    return participants;
  }

  /** Whether the quotient is asked for and not known: the tarif plafond is charged. */
  public boolean isQuotientMissing() {
    return sheet
        .entry(DossierField.HOUSEHOLD_QUOTIENT, sheet.householdId())
        .filter(entry -> entry.value() == null)
        .isPresent();
  }

  public boolean isEditable() {
    return fields().anyMatch(TypedField::isEditable);
  }

  public boolean isCompulsory() {
    return fields().anyMatch(TypedField::isCompulsory);
  }
}
