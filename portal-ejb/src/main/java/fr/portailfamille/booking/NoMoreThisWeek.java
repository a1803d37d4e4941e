package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The same where another household booked some of them: it does not say so. */
public record NoMoreThisWeek(String firstName, LocalDate monday) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, monday};
  }
}
