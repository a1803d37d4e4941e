package fr.portailfamille.booking;

/**
 * Compulsory fields of the dossier are empty.
 *
 * @param personId the participant whose they are; null for those of the household
 * @param firstName of that person; empty for the household
 */
public record DossierIncomplete(int fields, Long personId, String firstName)
    implements StandingRefusal {

  @Override
  public WayOut wayOut() {
    return personId == null ? WayOut.DOSSIER : WayOut.PERSON;
  }

  @Override
  public Object[] facts() {
    return new Object[] {fields, personId == null ? 0 : 1, firstName};
  }
}
