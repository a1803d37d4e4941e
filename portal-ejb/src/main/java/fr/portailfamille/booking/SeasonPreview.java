package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * What writing a plan would do, from today on; what has been stays as it was.
 *
 * @param added sessions that are new or opened again
 * @param changed sessions whose hours or deadlines change
 * @param removed sessions that nobody has booked and that go
 * @param hoursKept booked sessions whose unit has other hours by now: they keep theirs
 * @param placesChanged half-days of a group that get another number of places
 * @param reasonsChanged whether families read other reasons for days without sessions
 * @param kept sessions that are not in the plan and stay because they are booked
 * @param single sessions that are not in the plan and stay because they came by a file
 * @param tight half-days that keep more places than planned because they are taken
 */
public record SeasonPreview(
    int added,
    int changed,
    int removed,
    int hoursKept,
    int placesChanged,
    boolean reasonsChanged,
    List<KeptSession> kept,
    List<KeptSession> single,
    List<TightPlaces> tight,
    List<Month> months)
    implements Serializable {

  public SeasonPreview {
    kept = List.copyOf(kept);
    single = List.copyOf(single);
    tight = List.copyOf(tight);
    months = List.copyOf(months);
  }

  /** A session that stays although the plan has none; by the names families read. */
  public record KeptSession(LocalDate day, String group, String unit, int bookings)
      implements Serializable {}

  /** A half-day of a group where more places are taken than the plan gives. */
  public record TightPlaces(LocalDate day, String group, int planned, int taken)
      implements Serializable {}

  /**
   * A month of the plan.
   *
   * @param days with sessions
   * @param leftOut the other days that the weekdays name, each with the reason families read
   */
  public record Month(YearMonth month, List<LocalDate> days, SortedMap<LocalDate, String> leftOut)
      implements Serializable {}

  /** Whether everything stands as planned. */
  public boolean isNothing() {
    return added == 0 && changed == 0 && removed == 0 && placesChanged == 0 && !reasonsChanged;
  }
}
