package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What writing single sessions and places would do now.
 *
 * @param added sessions that are new
 * @param changed sessions whose hours or deadlines change, as they will be
 * @param opened closed sessions that are opened again
 * @param hoursKept booked sessions that were wanted at other hours: they keep theirs
 * @param places half-days that get another number of places, with the number they get
 * @param tight wanted places of which more are taken: these stay
 */
public record SessionsPreview(
    List<SessionWish> added,
    List<SessionWish> changed,
    List<SessionWish> opened,
    List<SessionWish> hoursKept,
    List<Places> places,
    List<Places> tight)
    implements Serializable {

  /**
   * Places of a half-day.
   *
   * @param before as they stand; null where there are none yet
   * @param after as they will be
   * @param taken those that the capacity has to hold
   */
  public record Places(PlacesWish wish, Integer before, int after, int taken)
      implements Serializable {}

  /** Nothing to do. */
  public static SessionsPreview empty() {
    return new SessionsPreview(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  void add(SessionsPreview other) {
    added.addAll(other.added);
    changed.addAll(other.changed);
    opened.addAll(other.opened);
    hoursKept.addAll(other.hoursKept);
    places.addAll(other.places);
    tight.addAll(other.tight);
  }
}
