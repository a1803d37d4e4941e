package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/** Days are still booked, today or later. */
public record BookingsAhead(long count) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {count};
  }
}
