package fr.portailfamille.booking;

import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.UnitView;
import java.io.Serializable;

/**
 * How many places a group has on each day of its season.
 *
 * @param morning null: the group has no morning
 * @param afternoon null: the group has no afternoon
 */
public record GroupPlaces(long groupId, Integer morning, Integer afternoon)
    implements Serializable {

  /** More is a mistake of typing. */
  public static final int MOST = 9999;

  /** The places of a single half-day; null where the group has none. */
  public Integer of(HalfDays part) {
    return part == HalfDays.MORNING ? morning : afternoon;
  }

  /** Whether the group has all the half-days the unit takes. */
  public boolean offers(UnitView unit) {
    return unit.halfDays().parts().stream().allMatch(part -> of(part) != null);
  }
}
