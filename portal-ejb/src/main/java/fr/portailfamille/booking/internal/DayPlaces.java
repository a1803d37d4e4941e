package fr.portailfamille.booking.internal;

import fr.portailfamille.catalogue.HalfDays;
import java.time.LocalDate;

/**
 * The places of a group on a half-day: wanted ones, or those of a pool that stands.
 *
 * @param taken those that the capacity has to hold; 0 for wanted ones
 */
record DayPlaces(long groupId, LocalDate day, HalfDays part, int capacity, int taken) {

  DayPlaces with(int otherCapacity, int otherTaken) {
    return new DayPlaces(groupId, day, part, otherCapacity, otherTaken);
  }

  /** By what wanted and standing places are the same. */
  String key() {
    return groupId + " " + day + " " + part;
  }
}
