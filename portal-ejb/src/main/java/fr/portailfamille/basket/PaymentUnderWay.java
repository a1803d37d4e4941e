package fr.portailfamille.basket;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** The bank may still say yes to a payment of this basket: it does not change until then. */
public record PaymentUnderWay(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {until};
  }
}
