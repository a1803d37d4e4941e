package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** No date of the series is left that can still be booked. */
public record SeriesOver(String activity) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity};
  }
}
