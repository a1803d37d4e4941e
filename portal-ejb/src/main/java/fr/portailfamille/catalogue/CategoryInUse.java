package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** A category that activities bear is not deleted. */
public record CategoryInUse(String name, int activities) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name, activities};
  }
}
