package fr.portailfamille.catalogue;

/** Public prioritaire: families that may book before all others. */
public enum Audience {
  /** They live in one of the towns that the setting {@code booking.home-towns} names. */
  RESIDENTS,
  /** They had a confirmed day in an activity of the same category the year before. */
  LAST_YEAR
}
