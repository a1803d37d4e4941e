package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What of its bookings a household wants to see; null stands for all.
 *
 * @param from first day of the sessions
 * @param to last day of the sessions
 */
public record FollowFilter(
    Long personId, Long activityId, FollowedState state, LocalDate from, LocalDate to)
    implements Serializable {

  public static final FollowFilter ALL = new FollowFilter(null, null, null, null, null);
}
