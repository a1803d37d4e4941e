package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** A group with sessions or enrolments is not taken away. */
public record GroupInUse(String name) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name};
  }
}
