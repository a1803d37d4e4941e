package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Without a birth date no age rule can be decided. */
public record BirthDateMissing(String firstName) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName};
  }
}
