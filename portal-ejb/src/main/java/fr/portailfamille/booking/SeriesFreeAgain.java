package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Somebody would wait for a series that can be booked at once. */
public record SeriesFreeAgain(String activity, String group) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity, group};
  }
}
