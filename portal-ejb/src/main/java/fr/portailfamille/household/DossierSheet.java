package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The dossier of a household as the caller may see it: fields its organisation hides are not there.
 *
 * @param version grows with every change of the household or of a person in it; travels with the
 *     form, so that nobody overwrites what somebody else changed meanwhile
 */
public record DossierSheet(
    long householdId, long organisationId, long version, List<SheetSection> sections)
    implements Serializable {

  public DossierSheet {
    sections = List.copyOf(sections);
  }

  public List<SheetSection> of(DossierSubject subject) {
    return sections.stream().filter(s -> s.subject() == subject).toList();
  }

  /** The same with the sections about one person only. */
  public DossierSheet ofPerson(long personId) {
    return new DossierSheet(
        householdId,
        organisationId,
        version,
        sections.stream()
            .filter(s -> s.subject().isPerson() && s.subjectId() == personId)
            .toList());
  }

  public Optional<SheetEntry> entry(DossierField field, long subjectId) {
    return sections.stream()
        .filter(s -> s.subject() == field.subject() && s.subjectId() == subjectId)
        .flatMap(s -> s.entry(field).stream())
        .findFirst();
  }

  /** Compulsory fields that nobody has filled in. */
  public List<SheetEntry> missing() {
    return sections.stream().flatMap(s -> s.missing().stream()).toList();
  }
}
