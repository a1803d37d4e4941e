package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The household has booked another activity at these hours. */
public record OtherActivityThen(String firstName, LocalDate day, String activityName)
    implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, day, activityName};
  }
}
