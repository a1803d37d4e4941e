package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A file cut off on its way, or damaged. */
public record FileDamaged(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
