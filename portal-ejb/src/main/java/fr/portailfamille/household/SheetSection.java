package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The fields about one subject of a dossier.
 *
 * @param name of the person or the régie; the family's for the household itself
 */
public record SheetSection(
    DossierSubject subject, long subjectId, String name, List<SheetEntry> entries)
    implements Serializable {

  public SheetSection {
    entries = List.copyOf(entries);
  }

  /** Compulsory fields that nobody has filled in. */
  public List<SheetEntry> missing() {
    return entries.stream().filter(e -> e.compulsory() && !e.isFilled()).toList();
  }

  public Optional<SheetEntry> entry(DossierField field) {
    return entries.stream().filter(e -> e.field() == field).findFirst();
  }
}
