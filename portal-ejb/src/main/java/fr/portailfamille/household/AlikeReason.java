package fr.portailfamille.household;

/** Why a household may be the one of a file, the surest first. */
public enum AlikeReason {
  /** the same dossier number */
  NUMBER,
  /** a person of the same name born on the same day */
  CHILD,
  EMAIL,
  PHONE,
  /** the same street and postcode, and the same family name */
  ADDRESS
}
