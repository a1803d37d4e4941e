package fr.portailfamille.booking;

/** A compulsory document still waits for its check. */
public record DocumentUnchecked(String document, Long personId, String firstName)
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
