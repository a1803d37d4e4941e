package fr.portailfamille.booking;

import fr.portailfamille.catalogue.DeadlineRule;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.catalogue.UnitView;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Saison: what staff want of an activity in a period. On its days, each group has a session of each
 * unit whose half-days it has places for; what the period holds besides goes, unless it is booked
 * or came by a file.
 *
 * @param version of the plan that was shown; ignored for the first one
 * @param places of the groups; those that are not named have no sessions
 * @param booking until when a session can be booked
 * @param cancelling until when it can be given back
 */
public record SeasonPlan(
    long activityId,
    int version,
    SessionPlan days,
    Set<Long> unitIds,
    List<GroupPlaces> places,
    DeadlineRule booking,
    DeadlineRule cancelling)
    implements Serializable {

  public SeasonPlan {
    unitIds = Set.copyOf(unitIds);
    places = List.copyOf(places);
  }

  /** Whether a group with these places gets sessions of the unit. */
  public boolean gives(GroupPlaces group, UnitView unit) {
    return unitIds.contains(unit.id()) && group.offers(unit);
  }

  /** The places of a group, if it has any. */
  public Optional<GroupPlaces> placesOf(long groupId) {
    return places.stream().filter(p -> p.groupId() == groupId).findFirst();
  }
}
