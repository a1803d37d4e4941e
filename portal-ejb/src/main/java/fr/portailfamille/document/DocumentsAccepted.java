package fr.portailfamille.document;

import java.util.List;

/** Documents of a household were accepted and no other follows for now. */
public record DocumentsAccepted(long householdId, List<Long> documentIds) {

  public DocumentsAccepted {
    documentIds = List.copyOf(documentIds);
  }
}
