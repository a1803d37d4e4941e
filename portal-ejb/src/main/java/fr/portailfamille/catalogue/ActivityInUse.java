package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** An activity with sessions or enrolments is not deleted; it can be closed. */
public record ActivityInUse(String name, int sessions, int enrolments) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {name, sessions, enrolments};
  }
}
