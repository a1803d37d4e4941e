package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/**
 * Complet, liste d’attente ouverte: of a series, an outing or a stay one may wait for all dates.
 */
public record SeriesWaitInLine(String activity, String group, int waiting) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity, group, waiting};
  }
}
