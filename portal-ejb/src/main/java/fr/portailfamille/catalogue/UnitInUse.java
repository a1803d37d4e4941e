package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** A unit with sessions is not taken away. */
public record UnitInUse(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
