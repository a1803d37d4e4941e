package fr.portailfamille.catalogue;

import java.io.Serializable;

/**
 * Why a day that the weekdays name has no session.
 *
 * @param words what families read: «vacances de la Toussaint», «jour férié : 11 novembre», the
 *     reason staff gave; empty for a day of school where the activity is for the holidays
 */
public record LeftOut(Cause cause, String words) implements Serializable {

  /** In this order: the first that applies is told. */
  public enum Cause {
    CLOSED,
    PUBLIC_HOLIDAY,
    SCHOOL_HOLIDAY,
    SCHOOL_DAY
  }
}
