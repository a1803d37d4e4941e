package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/**
 * Fewer places than are taken cannot be.
 *
 * @param least how many have to be opened beyond the capacity at least
 */
public record PlacesTaken(int least) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {least};
  }
}
