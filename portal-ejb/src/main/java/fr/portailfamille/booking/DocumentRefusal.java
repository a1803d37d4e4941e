package fr.portailfamille.booking;

/** What is wrong with a compulsory document of a family, or of one of its persons. */
interface DocumentRefusal extends StandingRefusal {

  String document();

  /** Null for a document of the whole family. */
  Long personId();

  /** Of that person; null for a document of the whole family. */
  String firstName();

  @Override
  default WayOut wayOut() {
    return WayOut.DOCUMENTS;
  }

  @Override
  default Object[] facts() {
    return new Object[] {document(), personId() == null ? 0 : 1, firstName()};
  }
}
