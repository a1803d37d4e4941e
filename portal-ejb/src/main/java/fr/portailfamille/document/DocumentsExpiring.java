package fr.portailfamille.document;

import java.util.List;

/** Documents of a household will soon be asked again. */
public record DocumentsExpiring(long householdId, List<Long> documentIds) {

  public DocumentsExpiring {
    documentIds = List.copyOf(documentIds);
  }
}
