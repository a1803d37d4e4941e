package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * Unité: what part of a day is booked («Mercredi matin»).
 *
 * @param startsAt and its end: in Paris; sessions that stand keep the hours they were made with
 */
public record UnitView(
    long id,
    String code,
    String name,
    LocalTime startsAt,
    LocalTime endsAt,
    HalfDays halfDays,
    boolean withMeal)
    implements Serializable {

  /** Whether nobody can be in both on one day: their hours overlap. */
  public boolean excludes(UnitView other) {
    return id != other.id && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }
}
