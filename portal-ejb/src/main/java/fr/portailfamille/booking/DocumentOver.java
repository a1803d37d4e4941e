package fr.portailfamille.booking;

/** A compulsory document is no longer good. */
public record DocumentOver(String document, Long personId, String firstName)
    implements StandingRefusal {

  @Override
  public WayOut wayOut() {
    return WayOut.DOCUMENTS;
  }

  @Override
  public Object[] facts() {
    return new Object[] {document, personId == null ? 0 : 1, firstName};
  }
}
