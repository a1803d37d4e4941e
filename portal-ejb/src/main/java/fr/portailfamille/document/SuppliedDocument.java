package fr.portailfamille.document;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A document that was supplied, as its family and staff see it.
 *
 * @param typeId its kind; null for «Autre document»
 * @param name of its kind, or as the family named it
 * @param otherKind of «Autre document»; null otherwise
 * @param personName whom it concerns; null for the dossier
 * @param version given back with a decision, so that two members of staff do not decide twice
 */
public record SuppliedDocument(
    long id,
    Long typeId,
    String name,
    OtherKind otherKind,
    Long personId,
    String personName,
    int position,
    DocumentState state,
    Instant suppliedAt,
    LocalDate validUntil,
    RefusalView refusal,
    List<FileView> files,
    long version)
    implements Serializable {

  public SuppliedDocument {
    files = List.copyOf(files);
  }

  /** Whether its family may still take it back or send another in its place. */
  public boolean isRemovable() {
    return state == DocumentState.SUPPLIED;
  }
}
