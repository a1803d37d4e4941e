package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.FollowReader;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * «Suivi» (guide 003), for families: all that the household booked or waits for, with its state.
 * Every method checks that the caller belongs to the household.
 */
@Stateless
@PermitAll
public class FollowService {

  @Inject private HouseholdService households;
  @Inject private FollowReader follow;

  /**
   * A page of what the filter leaves, by day; the first one where there is no such page.
   *
   * @throws RefusedException NotFound for a household, a person or an activity of others
   */
  public FollowedPage page(long householdId, FollowFilter filter, int number) {
    check(householdId, filter);
    return follow.page(householdId, filter, number, FollowedPage.SIZE);
  }

  /**
   * The same on one page, up to {@link FollowedPage#MOST} lines, to print it or to take it along.
   *
   * @throws RefusedException NotFound for a household, a person or an activity of others
   */
  public FollowedPage all(long householdId, FollowFilter filter) {
    check(householdId, filter);
    return follow.page(householdId, filter, 1, FollowedPage.MOST);
  }

  /** The activities that the household ever booked or waited for, by name. */
  public List<FollowedActivity> activities(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return follow.activities(householdId);
  }

  private void check(long householdId, FollowFilter filter) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    boolean stranger = filter.personId() != null && household.member(filter.personId()).isEmpty();
    boolean unknown =
        filter.activityId() != null
            && follow.activities(householdId).stream()
                .noneMatch(activity -> activity.id() == filter.activityId());
    if (stranger || unknown) {
      throw new RefusedException(new NotFound());
    }
  }
}
