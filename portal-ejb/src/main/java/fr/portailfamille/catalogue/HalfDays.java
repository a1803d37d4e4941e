package fr.portailfamille.catalogue;

/** Demi-journées whose places a unit takes. */
public enum HalfDays {
  MORNING,
  AFTERNOON,
  BOTH
}
