package fr.portailfamille.payment;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** The bank may be giving the money back at this moment: nothing is decided until then. */
public record RefundAtTheBank(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {until};
  }
}
