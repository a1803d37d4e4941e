package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The session has begun: its places are not cancelled any more. */
public record SessionBegun(LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day};
  }
}
