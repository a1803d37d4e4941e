package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;

/** Délai d'annulation dépassé: until then the place could have been cancelled. */
public record CancelDeadlinePassed(LocalDate day, Instant deadline) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day, deadline};
  }
}
