package fr.portailfamille.basket;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Délai d'expiration dépassé: the places were held until then. */
public record BasketLapsed(Instant expiredAt) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {expiredAt};
  }
}
