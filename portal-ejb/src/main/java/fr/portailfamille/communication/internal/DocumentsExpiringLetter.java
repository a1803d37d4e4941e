package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** Rappel: documents that lapse soon, once each, one mail per family. */
@ApplicationScoped
public class DocumentsExpiringLetter extends DocumentLetter {

  static final String NAME = "documents-expiring";

  @Override
  public String name() {
    return NAME;
  }
}
