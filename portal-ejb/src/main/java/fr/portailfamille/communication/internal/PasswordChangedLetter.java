package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** «Votre mot de passe a été modifié»: so that nobody's password changes unnoticed. */
@ApplicationScoped
public class PasswordChangedLetter extends NoticeLetter {

  static final String NAME = "password-changed";

  public PasswordChangedLetter() {
    super(NAME, "/forgotten-password.xhtml");
  }
}
