package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The number of children of a site is none, or too large. */
public record SiteCapacityUnfit(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
