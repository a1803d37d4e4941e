package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** The virus scanner found something in a file. */
public record FileInfected(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
