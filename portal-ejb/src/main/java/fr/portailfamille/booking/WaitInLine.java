package fr.portailfamille.booking;

import java.time.LocalDate;

/**
 * Complet, liste d'attente ouverte: no place is left, or those who came before get it.
 *
 * @param waiting how many are in the line already
 */
public record WaitInLine(LocalDate day, String unit, int waiting) implements NoPlace {

  @Override
  public Object[] facts() {
    return new Object[] {day, unit, waiting};
  }
}
