package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** Families read why a day is closed: a few words. */
public record ClosedReasonTooLong(int most) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {most};
  }
}
