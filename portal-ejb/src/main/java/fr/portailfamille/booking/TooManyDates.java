package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** More dates at once than anybody needs. */
public record TooManyDates(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
