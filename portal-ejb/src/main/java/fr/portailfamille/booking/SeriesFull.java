package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Complet: of a series, an outing or a stay one date at least has no place left in that group. */
public record SeriesFull(String activity, String group) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity, group};
  }
}
