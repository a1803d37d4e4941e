package fr.portailfamille.document;

import java.util.List;

/**
 * A document is supplied.
 *
 * @param personId whom it concerns; null for the dossier
 * @param typeId its kind; null for «Autre document»
 * @param otherName what «Autre document» is called
 * @param replaces an unchecked document that this one takes the place of; null: none. One of the
 *     same kind for the same person is replaced in any case
 */
public record SupplyCommand(
    long householdId,
    Long personId,
    Long typeId,
    String otherName,
    OtherKind otherKind,
    Long replaces,
    List<FileSent> files) {

  public SupplyCommand {
    files = List.copyOf(files);
  }
}
