package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.SiteRows;
import fr.portailfamille.booking.internal.SiteWork;
import fr.portailfamille.execution.AskTaskCommand;
import fr.portailfamille.execution.TaskService;
import fr.portailfamille.execution.TaskUnderWay;
import fr.portailfamille.execution.TaskView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Capacité des sites: how many children a structure may receive at once, over all its activities.
 * Asks for {@link Duty#MANAGE_CATALOGUE} in the structure; those of others are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class SiteDesk {

  /** More children than any site holds. */
  public static final int MOST = 9999;

  private static final int MOST_DAYS = 10;

  @Inject private StaffScope staff;
  @Inject private SiteRows rows;
  @Inject private TaskService tasks;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** The structures whose capacity the caller keeps. */
  public List<SiteView> sites() {
    List<SiteRows.Site> sites = rows.sites(staff.reach(Duty.MANAGE_CATALOGUE));
    LocalDate today = clock.today();
    Map<Long, List<SiteCapacity>> capacities =
        rows.capacities(sites.stream().map(SiteRows.Site::structureId).toList(), today);
    return sites.stream()
        .map(
            site -> {
              List<SiteCapacity> own = capacities.getOrDefault(site.structureId(), List.of());
              return new SiteView(
                  site.structureId(),
                  site.name(),
                  site.organisationName(),
                  own,
                  own.isEmpty() ? List.of() : rows.fullest(site.structureId(), today, MOST_DAYS),
                  own.isEmpty() ? null : task(site.structureId()).orElse(null));
            })
        .toList();
  }

  /**
   * Sets the number from a day on. Sessions written from now on take from it; those that stand
   * follow within seconds, in a task. What is booked already stays booked.
   *
   * @throws RefusedException NotFound, SiteDayPast also without a day, SiteCapacityUnfit,
   *     TaskUnderWay while another number is being written
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void set(SetSiteCapacityCommand command) {
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, command.structureId());
    SiteRows.Site site =
        rows.site(command.structureId()).orElseThrow(() -> new RefusedException(new NotFound()));
    if (command.from() == null || command.from().isBefore(clock.today())) {
      throw new RefusedException(new SiteDayPast());
    }
    if (isUnfit(command.morning()) || isUnfit(command.afternoon())) {
      throw new RefusedException(new SiteCapacityUnfit(MOST));
    }
    rows.lockActivities(site.structureId());
    if (task(site.structureId()).filter(TaskView::moving).isPresent()) {
      throw new RefusedException(new TaskUnderWay());
    }
    rows.set(command, clock.now());
    LocalDate first = rows.unwrittenFrom(site.structureId()).orElse(command.from());
    tasks.ask(
        new AskTaskCommand(
            SiteWork.KIND,
            site.organisationId(),
            site.structureId(),
            site.structureId(),
            site.name(),
            SiteWork.days(first, rows.lastDay(site.structureId()).orElse(first))));
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", site.name());
    facts.put("from", command.from());
    facts.put("morning", command.morning() == null ? "-" : command.morning());
    facts.put("afternoon", command.afternoon() == null ? "-" : command.afternoon());
    audit.record("places.site", "structure", site.structureId(), facts);
  }

  private static boolean isUnfit(Integer number) {
    return number != null && (number < 0 || number > MOST);
  }

  private Optional<TaskView> task(long structureId) {
    return tasks.last(structureId, List.of(SiteWork.KIND));
  }
}
