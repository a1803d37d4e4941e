package fr.portailfamille.booking;

/** What who joins a series that has begun pays for the dates that are left. */
public enum SeriesPrice {
  /** The price of all dates. */
  WHOLE,
  /** The share of the dates that are left among all of them. */
  BY_DATES
}
