package fr.portailfamille.booking;

import java.time.LocalDate;

/** Complet, liste d'attente complète: as many wait as the organisation lets wait. */
public record WaitingListFull(LocalDate day, String unit) implements NoPlace {

  @Override
  public Object[] facts() {
    return new Object[] {day, unit};
  }
}
