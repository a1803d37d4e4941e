package fr.portailfamille.preparation;

/** What is not copied of an activity, or why it is not copied at all. */
public enum CopyRemark {
  /** Its plan depends on school holidays, and those of the next year are not known. */
  CALENDAR_UNKNOWN(true),
  /** Another activity of the structure has the code already. */
  CODE_TAKEN(true),
  /** Its enrolments and its last days are closed: it may not come back. */
  CLOSED(false),
  /** It has no plan: its copy gets no sessions before it has one. */
  NO_PLAN(false),
  /** Days that were added or closed one by one belong to their year. */
  SINGLE_DAYS(false),
  /** A unit without a price: families cannot book it. */
  NO_PRICE(false),
  /** The plan of the copy has no day. */
  NO_DAYS(false);

  private final boolean prevents;

  CopyRemark(boolean prevents) {
    this.prevents = prevents;
  }

  public boolean prevents() {
    return prevents;
  }
}
