package fr.portailfamille.payment;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Paiement déjà en cours: the bank may still take the money of an earlier attempt until then. */
public record PaymentAlreadyOpen(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {until};
  }
}
