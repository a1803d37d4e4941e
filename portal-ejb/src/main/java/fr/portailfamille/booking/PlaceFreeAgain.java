package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** Somebody would wait for a place that can be booked at once. */
public record PlaceFreeAgain(LocalDate day, String unit) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day, unit};
  }
}
