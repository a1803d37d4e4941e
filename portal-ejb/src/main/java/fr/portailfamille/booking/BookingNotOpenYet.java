package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** The opening window begins later. */
public record BookingNotOpenYet(Instant opensAt) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {opensAt};
  }
}
