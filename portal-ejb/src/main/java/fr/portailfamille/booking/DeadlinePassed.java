package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Délai dépassé: it could be booked until then. */
public record DeadlinePassed(Instant deadline) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {deadline};
  }
}
