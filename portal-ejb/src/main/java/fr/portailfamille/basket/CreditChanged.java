package fr.portailfamille.basket;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;

/**
 * The credit of the account is not what the page said: it was used elsewhere, or more came.
 *
 * @param credit what there is for the basket now
 */
public record CreditChanged(Money credit) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {credit, credit.isPositive() ? 1 : 0};
  }
}
