package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The activity takes nobody new; staff opens it again. */
public record ClosedToEnrolments(String activity) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity};
  }
}
