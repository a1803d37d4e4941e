package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A file that is no PDF, JPEG or PNG, whatever its name says. */
public record FileNotAccepted(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
