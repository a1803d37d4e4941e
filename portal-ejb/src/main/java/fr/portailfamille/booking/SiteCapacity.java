package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Capacité du site: how many children the State allows at once, over all activities, from a day on.
 *
 * @param morning null: as many as like
 * @param afternoon the same
 * @param written whether the sessions that stood already take from it; until then a task is at it
 */
public record SiteCapacity(LocalDate from, Integer morning, Integer afternoon, boolean written)
    implements Serializable {

  public boolean isUnlimited() {
    return morning == null && afternoon == null;
  }
}
