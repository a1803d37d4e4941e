package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The person is on that waiting list already. */
public record AlreadyWaiting(String firstName, LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, day};
  }
}
