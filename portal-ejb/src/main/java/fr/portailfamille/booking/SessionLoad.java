package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How full a session is.
 *
 * @param booked confirmed, and held before their hour
 * @param free what the tightest of its pools has left; those who wait are not counted
 * @param takenBy the units that hold all its places while nobody is booked in it; else empty
 * @param siteFull whether that pool is the site's and has none left
 * @param places of that pool, with those opened beyond the capacity
 */
public record SessionLoad(
    long sessionId,
    long groupId,
    long unitId,
    LocalDate day,
    boolean open,
    int booked,
    int free,
    int places,
    int waiting,
    String takenBy,
    boolean siteFull)
    implements Serializable {

  /** In tenths of its places: 0 is empty, 10 is full, whoever takes them or if there are none. */
  public int tenths() {
    return free <= 0 ? 10 : Math.max(0, (places - free) * 10 / places);
  }
}
