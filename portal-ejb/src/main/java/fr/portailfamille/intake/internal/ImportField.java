package fr.portailfamille.intake.internal;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSubject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a column may hold.
 *
 * @param key names it in rows and bundles: of a household the key of its field, of persons {@code
 *     person.} and what guardians, children and adults have in common
 * @param part whose it is
 * @param fields of the dossier that keep it, one for each kind of person; none for what only steers
 *     the import
 * @param headings what spreadsheets call it, as {@link Keys} writes it
 */
record ImportField(String key, Part part, List<DossierField> fields, List<String> headings) {

  /** Whose a value is. */
  enum Part {
    /** says which household or person a line is */
    KEY,
    /** guardian, child or adult */
    KIND,
    HOUSEHOLD,
    PERSON,
    /** the day, source and proof of a quotient */
    QUOTIENT
  }

  /** Whether an organisation takes it. */
  boolean isOpen(Set<DossierField> open) {
    return fields.isEmpty() || fields.stream().anyMatch(open::contains);
  }

  /** The field that keeps it for such a subject. */
  Optional<DossierField> of(DossierSubject subject) {
    return fields.stream().filter(field -> field.subject() == subject).findFirst();
  }
}
