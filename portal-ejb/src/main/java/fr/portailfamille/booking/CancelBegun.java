package fr.portailfamille.booking;

/** What comes back of a series, an outing or a stay that is cancelled once it has begun. */
public enum CancelBegun {
  /** The share of the dates that are left, on the terms of any other place. */
  SHARE,
  /** Nothing. */
  NOTHING
}
