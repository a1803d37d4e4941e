package fr.portailfamille.booking;

/** The class of a child was given for a school year that has ended: it asks to be confirmed. */
public record SchoolLevelOld(Long personId, String firstName, String level)
    implements StandingRefusal {

  @Override
  public WayOut wayOut() {
    return WayOut.PERSON;
  }

  @Override
  public Object[] facts() {
    return new Object[] {firstName, level};
  }
}
