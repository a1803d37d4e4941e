package fr.portailfamille.document;

/** What became of a required document: missing, being checked, accepted, refused or lapsed. */
public enum DocumentState {
  MISSING,
  SUPPLIED,
  ACCEPTED,
  REFUSED,
  LAPSED;

  /** Whether the family has to supply it (again). */
  public boolean isToSupply() {
    return this == MISSING || this == REFUSED || this == LAPSED;
  }
}
