package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** The opening window has ended. */
public record BookingOver(Instant closedAt) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {closedAt};
  }
}
