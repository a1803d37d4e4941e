package fr.portailfamille.privacy;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;

/** Something is owed on an account of the household, by it or to it. */
public record AccountNotSettled(String regie, Money balance) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {regie, balance};
  }
}
