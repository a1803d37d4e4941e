package fr.portailfamille.organisation;

/** Zone of the school calendar; Corsica and overseas have calendars of their own. */
public enum SchoolZone {
  A,
  B,
  C
}
