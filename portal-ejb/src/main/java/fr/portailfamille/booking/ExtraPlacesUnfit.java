package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Places beyond the capacity: a whole number, not more than a mistake of typing would be. */
public record ExtraPlacesUnfit(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
