package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** Another household has booked the person at these hours; what, it does not say. */
public record TakenElsewhere(String firstName, LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, day};
  }
}
