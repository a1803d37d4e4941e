package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/**
 * The activity is not booked day by day on the portal: the structure takes the enrolment itself.
 */
public record NotBookableOnline(String activity) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity};
  }
}
