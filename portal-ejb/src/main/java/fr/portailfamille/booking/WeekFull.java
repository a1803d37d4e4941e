package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The person has as many days of the week in this activity as it allows. */
public record WeekFull(String firstName, int most, LocalDate monday) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, most, monday};
  }
}
