package fr.portailfamille.basket;

import fr.portailfamille.shared.Refusal;

/** Nothing is owed to the régie (any more). */
public record NothingDue(String regieName) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {regieName};
  }
}
