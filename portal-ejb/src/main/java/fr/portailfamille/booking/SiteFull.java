package fr.portailfamille.booking;

import java.time.LocalDate;

/**
 * Capacité du site atteinte: the group may have a place, the site has none; nobody can wait for
 * one.
 *
 * @param unit of a series, an outing or a stay its name and group
 */
public record SiteFull(LocalDate day, String unit) implements NoPlace {

  @Override
  public Object[] facts() {
    return new Object[] {day, unit};
  }
}
