package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.SheetSection;
import java.util.List;
import java.util.Locale;

/** The fields about one subject on the page. */
public class TypedSection {

  private final SheetSection section;
  private final List<TypedField> fields;

  TypedSection(SheetSection section, DossierWords words) {
    this.section = section;
    this.fields = section.entries().stream().map(e -> new TypedField(e, words)).toList();
  }

  public String getId() {
    return "s-" + section.subject().name().toLowerCase(Locale.ROOT) + "-" + section.subjectId();
  }

  public DossierSubject getSubject() {
    return section.subject();
  }

  public String getName() {
    return section.name();
  }

  /** The number of its subject: the line of a person who is not there yet. */
  public long getNumber() {
    return section.subjectId();
  }

  public boolean isGuardian() {
    return section.subject() == DossierSubject.GUARDIAN;
  }

  public boolean isHousehold() {
    return section.subject() == DossierSubject.HOUSEHOLD;
  }

  /** Whether there is an address to copy the household's to. */
  public boolean isCopying() {
    return isGuardian()
        && fields.stream().anyMatch(field -> field.getPart() != null && field.isEditable());
  }

  public List<TypedField> getFields() {
    return fields;
  }
}
