package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The person's age at the session's date does not fit the group. */
public record AgeOutside(String firstName, int ageFrom, int ageTo) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, ageFrom, ageTo};
  }
}
