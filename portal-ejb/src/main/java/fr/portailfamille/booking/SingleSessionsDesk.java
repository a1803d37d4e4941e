package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.SingleSessions;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Staff write sessions and places one by one, as a file brings them, by the same rules as a season
 * is written: booked sessions keep their hours, no half-day gets fewer places than are taken. Asks
 * for {@link Duty#MANAGE_CATALOGUE} of the structure of every activity; others are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class SingleSessionsDesk {

  @Inject private StaffScope staff;
  @Inject private CatalogueService catalogue;
  @Inject private SingleSessions sessions;

  /**
   * The places of the half-days that sessions take from, from a day on.
   *
   * @throws RefusedException NotFound
   */
  public List<PlacesWish> places(Collection<Long> activityIds, LocalDate from) {
    require(Set.copyOf(activityIds));
    return sessions.places(activityIds, from);
  }

  /**
   * What writing would do; nothing is done.
   *
   * @throws RefusedException NotFound, also for groups and units of other activities
   */
  public SessionsPreview preview(WriteSessionsCommand command) {
    return preview(command, requireOwn(command));
  }

  private SessionsPreview preview(WriteSessionsCommand command, Set<Long> activities) {
    SessionsPreview all = SessionsPreview.empty();
    activities.forEach(id -> all.add(sessions.preview(id, command.of(id))));
    return all;
  }

  /**
   * Holds what writing will need, in the order of all locks: the activities by id, then the pools
   * of these sessions and places. What is previewed afterwards stays true until the commit.
   *
   * @throws RefusedException NotFound, also for groups and units of other activities
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lock(Collection<Long> activityIds, WriteSessionsCommand command) {
    require(Set.copyOf(activityIds));
    Set<Long> all = new TreeSet<>(requireOwn(command));
    all.addAll(activityIds);
    sessions.lock(all, command);
  }

  /**
   * Writes them, under the locks of their places; what stands as wanted is left alone.
   *
   * @throws RefusedException NotFound, also for groups and units of other activities
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(WriteSessionsCommand command) {
    Set<Long> activities = requireOwn(command);
    sessions.lock(activities, command);
    activities.forEach(id -> sessions.write(id, command.of(id)));
  }

  private Set<Long> requireOwn(WriteSessionsCommand command) {
    Set<Long> ids = new TreeSet<>(command.activities());
    Map<Long, ActivityView> found = require(ids);
    boolean own =
        command.sessions().stream()
                .allMatch(
                    s ->
                        hasGroup(found.get(s.activityId()), s.groupId())
                            && found.get(s.activityId()).units().stream()
                                .anyMatch(u -> u.id() == s.unitId()))
            && command.places().stream()
                .allMatch(p -> hasGroup(found.get(p.activityId()), p.groupId()));
    if (!own) {
      throw new RefusedException(new NotFound());
    }
    return ids;
  }

  private static boolean hasGroup(ActivityView activity, long groupId) {
    return activity.groups().stream().anyMatch(g -> g.id() == groupId);
  }

  private Map<Long, ActivityView> require(Set<Long> activityIds) {
    Map<Long, ActivityView> found = catalogue.activities(activityIds);
    if (!found.keySet().equals(activityIds)) {
      throw new RefusedException(new NotFound());
    }
    found.values().stream()
        .map(ActivityView::structureId)
        .distinct()
        .forEach(structure -> staff.requireInStructure(Duty.MANAGE_CATALOGUE, structure));
    return found;
  }
}
