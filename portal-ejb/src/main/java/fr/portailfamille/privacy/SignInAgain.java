package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/**
 * The login is too long ago for a whole file of everything; {@code minutes} is how old it may be.
 */
public record SignInAgain(int minutes) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {minutes};
  }
}
