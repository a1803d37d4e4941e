package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** «Votre validation en deux étapes a été réinitialisée»: so that it never happens unnoticed. */
@ApplicationScoped
public class SecondFactorResetLetter extends NoticeLetter {

  static final String NAME = "second-factor-reset";

  public SecondFactorResetLetter() {
    super(NAME, "/second-factor.xhtml");
  }
}
