package fr.portailfamille.document;

import java.util.List;

/**
 * A blank form is put up.
 *
 * @param category heading it stands under; null: none
 * @param typeId the kind of document it is the form of; null: none
 * @param files exactly one
 */
public record AddFormCommand(
    long organisationId, String title, String category, Long typeId, List<FileSent> files) {

  public AddFormCommand {
    files = List.copyOf(files);
  }
}
