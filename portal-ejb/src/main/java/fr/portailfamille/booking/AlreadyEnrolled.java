package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The person is enrolled in that activity already. */
public record AlreadyEnrolled(String firstName, String activity) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, activity};
  }
}
