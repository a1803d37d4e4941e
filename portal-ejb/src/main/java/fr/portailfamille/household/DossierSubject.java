package fr.portailfamille.household;

/** Whom a field of the dossier tells about; REGIE is the household with one of its sectors. */
public enum DossierSubject {
  HOUSEHOLD,
  REGIE,
  GUARDIAN,
  CHILD,
  ADULT;

  public static DossierSubject of(MemberKind kind) {
    return valueOf(kind.name());
  }

  public boolean isPerson() {
    return this == GUARDIAN || this == CHILD || this == ADULT;
  }
}
