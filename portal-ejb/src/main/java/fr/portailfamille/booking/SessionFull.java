package fr.portailfamille.booking;

import java.time.LocalDate;

/** Complet: no place is left in that session, and nobody can wait for one. */
public record SessionFull(LocalDate day, String unit) implements NoPlace {

  @Override
  public Object[] facts() {
    return new Object[] {day, unit};
  }
}
