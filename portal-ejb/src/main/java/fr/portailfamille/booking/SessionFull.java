package fr.portailfamille.booking;

import java.time.LocalDate;

/**
 * Complet: no place is left in that session, and nobody can wait for one.
 *
 * @param takenBy the units whose bookings hold its places while nobody is booked in it («Journée»);
 *     empty otherwise
 */
public record SessionFull(LocalDate day, String unit, String takenBy) implements NoPlace {

  public SessionFull(LocalDate day, String unit) {
    this(day, unit, "");
  }

  @Override
  public Object[] facts() {
    return new Object[] {day, unit, takenBy, takenBy.isEmpty() ? 0 : 1};
  }
}
