package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Complet, liste d’attente complète: as many wait for a series as the organisation lets wait. */
public record SeriesLineFull(String activity, String group) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {activity, group};
  }
}
