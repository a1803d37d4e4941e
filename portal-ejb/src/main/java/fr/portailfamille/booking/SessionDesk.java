package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.LoadReader;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Effectifs: how full sessions are, who comes and who waits. Asks for {@link Duty#TAKE_ATTENDANCE}
 * in the activity's structure; the activities of others are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class SessionDesk {

  @Inject private StaffScope staff;
  @Inject private CatalogueService catalogue;
  @Inject private LoadReader loads;
  @Inject private BusinessClock clock;

  /** The activities that still have something to come, where the caller works. */
  public List<ActivityLoad> activities() {
    return loads.activities(staff.reach(Duty.TAKE_ATTENDANCE), clock.today(), clock.now());
  }

  /**
   * How full an activity is in a month.
   *
   * @throws RefusedException NotFound
   */
  public MonthLoad month(long activityId, YearMonth month) {
    ActivityView activity = require(activityId);
    LocalDate from = month.atDay(1);
    LocalDate to = month.atEndOfMonth();
    return new MonthLoad(
        activity,
        month,
        loads.sessions(activityId, from, to, clock.now()),
        catalogue
            .closedDays(List.of(activityId), from, to)
            .getOrDefault(activityId, new TreeMap<>()));
  }

  /**
   * The lists of a day.
   *
   * @throws RefusedException NotFound
   */
  public DaySheet day(long activityId, LocalDate day) {
    ActivityView activity = require(activityId);
    var now = clock.now();
    return new DaySheet(
        activity,
        day,
        loads.near(activityId, day, false),
        loads.near(activityId, day, true),
        loads.sessions(activityId, day, day, now),
        loads.participants(activityId, day, now),
        loads.waiting(activityId, day, now),
        loads.pools(activityId, day),
        loads.site(activityId, day));
  }

  private ActivityView require(long activityId) {
    Map<Long, ActivityView> found = catalogue.activities(List.of(activityId));
    if (!found.containsKey(activityId)) {
      throw new RefusedException(new NotFound());
    }
    ActivityView activity = found.get(activityId);
    staff.requireInStructure(Duty.TAKE_ATTENDANCE, activity.structureId());
    return activity;
  }
}
