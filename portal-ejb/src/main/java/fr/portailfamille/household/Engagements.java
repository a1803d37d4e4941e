package fr.portailfamille.household;

/**
 * Whether a person is engaged for a household: told by the room of the bookings, which stands above
 * this one.
 */
public interface Engagements {

  /** A running enrolment, or a booking that holds or takes a place from today on. */
  boolean has(long householdId, long personId);
}
