package fr.portailfamille.booking;

/** The family has not accepted the text about its dossier («J'accepte»). */
public record ConsentMissing() implements StandingRefusal {

  @Override
  public Long personId() {
    return null;
  }

  @Override
  public WayOut wayOut() {
    return WayOut.DOSSIER;
  }
}
