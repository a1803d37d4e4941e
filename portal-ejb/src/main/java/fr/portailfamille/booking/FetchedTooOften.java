package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** A calendar program asked more often within an hour than any has reason to. */
public record FetchedTooOften(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
