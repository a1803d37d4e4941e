package fr.portailfamille.booking;

/** The class of a child is not known, and its group is one of certain classes. */
public record SchoolLevelMissing(Long personId, String firstName) implements StandingRefusal {

  @Override
  public WayOut wayOut() {
    return WayOut.PERSON;
  }

  @Override
  public Object[] facts() {
    return new Object[] {firstName};
  }
}
