package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The person is booked elsewhere at that time. */
public record AlreadyThere(String firstName, LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, day};
  }
}
