package fr.portailfamille.basket;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;

/** So much cannot be paid: less than what unlocks booking, or more than is owed. */
public record AmountOutside(Money least, Money most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {least, most};
  }
}
