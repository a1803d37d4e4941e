package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** Where the structure lets nobody cancel online (guide 001). */
public record NoLongerModifiable(LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day};
  }
}
