package fr.portailfamille.document;

import java.util.Set;

/**
 * Who takes part in what: told by the room of the bookings, which stands above this one, for
 * documents that are asked only of those enrolled in an activity.
 */
public interface Participations {

  /** The running enrolments of a household; the caller is checked by who asks. */
  Set<Participation> of(long householdId);
}
