package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** Complet: no place is left in that session. */
public record SessionFull(LocalDate day, String unit) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day, unit};
  }
}
