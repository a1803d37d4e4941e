package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** The organisation has a category of that name. */
public record CategoryNameTaken(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
