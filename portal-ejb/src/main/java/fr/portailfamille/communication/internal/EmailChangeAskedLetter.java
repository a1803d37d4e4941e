package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** «Changement d’adresse mail demandé»: to the address that is still valid. */
@ApplicationScoped
public class EmailChangeAskedLetter extends NoticeLetter {

  static final String NAME = "email-change-asked";

  public EmailChangeAskedLetter() {
    super(NAME, "/forgotten-password.xhtml");
  }
}
