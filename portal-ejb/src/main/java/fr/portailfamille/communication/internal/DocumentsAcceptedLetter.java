package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** «Documents acceptés»: what staff accepted since the last one. */
@ApplicationScoped
public class DocumentsAcceptedLetter extends DocumentLetter {

  static final String NAME = "documents-accepted";

  @Override
  public String name() {
    return NAME;
  }
}
