package fr.portailfamille.household;

/** Guardian (responsable), child (enfant) or adult participant (adulte). */
public enum MemberKind {
  GUARDIAN,
  CHILD,
  ADULT
}
