package fr.portailfamille.catalogue;

import java.util.List;

/** Demi-journées whose places a unit takes. */
public enum HalfDays {
  MORNING,
  AFTERNOON,
  BOTH;

  /** The single half-days, in the order of the day. */
  public List<HalfDays> parts() {
    return this == BOTH ? List.of(MORNING, AFTERNOON) : List.of(this);
  }
}
