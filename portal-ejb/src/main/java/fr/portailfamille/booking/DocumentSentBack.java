package fr.portailfamille.booking;

/** A compulsory document was sent back by staff. */
public record DocumentSentBack(String document, Long personId, String firstName)
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
