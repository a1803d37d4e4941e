package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A PDF that asks for a password: nobody could check it. */
public record FileLocked(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
