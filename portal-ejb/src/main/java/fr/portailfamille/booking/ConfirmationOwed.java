package fr.portailfamille.booking;

import java.time.LocalDate;

/** «Mes informations sont exactes» is owed since a day. */
public record ConfirmationOwed(LocalDate since) implements StandingRefusal {

  @Override
  public Long personId() {
    return null;
  }

  @Override
  public WayOut wayOut() {
    return WayOut.DOSSIER;
  }

  @Override
  public Object[] facts() {
    return new Object[] {since};
  }
}
