package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A file without content. */
public record FileEmpty(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
