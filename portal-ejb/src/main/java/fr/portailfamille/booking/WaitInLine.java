package fr.portailfamille.booking;

import java.time.LocalDate;

/**
 * Complet, liste d'attente ouverte: no place is left, or those who came before get it.
 *
 * @param waiting how many are in the line already
 * @param site whether it is the site that is full, not the group
 * @param takenBy the units whose bookings hold its places while nobody is booked in it («Journée»);
 *     empty otherwise
 */
public record WaitInLine(LocalDate day, String unit, int waiting, boolean site, String takenBy)
    implements NoPlace {

  public WaitInLine(LocalDate day, String unit, int waiting) {
    this(day, unit, waiting, false, "");
  }

  @Override
  public Object[] facts() {
    return new Object[] {
      day, unit, waiting, site ? 1 : 0, takenBy, site || takenBy.isEmpty() ? 0 : 1
    };
  }
}
