package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.SeasonPlans;
import fr.portailfamille.booking.internal.SeasonRows;
import fr.portailfamille.booking.internal.SeasonWork;
import fr.portailfamille.booking.internal.Seasons;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.execution.AskTaskCommand;
import fr.portailfamille.execution.TaskService;
import fr.portailfamille.execution.TaskUnderWay;
import fr.portailfamille.execution.TaskView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Staff make the sessions of a season from a plan: saved, looked at, written. Asks for {@link
 * Duty#MANAGE_CATALOGUE} of the activity's structure; the activities of others are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class SeasonDesk {

  @Inject private StaffScope staff;
  @Inject private CatalogueService catalogue;
  @Inject private SeasonPlans plans;
  @Inject private SeasonRows rows;
  @Inject private Seasons seasons;
  @Inject private TaskService tasks;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * The season of an activity; while its plan is being written, how far that is.
   *
   * @throws RefusedException NotFound
   */
  public SeasonSheet sheet(long activityId) {
    ActivityView activity = require(activityId);
    TaskView task = task(activityId).orElse(null);
    SeasonPlan plan = plans.of(activityId).orElse(null);
    boolean moving = task != null && task.moving();
    return new SeasonSheet(
        activity,
        plan,
        plan == null || moving ? null : seasons.preview(seasons.season(plan, activity)),
        activity.kind().isWhole() ? rows.takers(activityId, clock.now()) : 0,
        task);
  }

  /**
   * The plan of an activity as it was last saved.
   *
   * @throws RefusedException NotFound
   */
  public Optional<SeasonPlan> plan(long activityId) {
    require(activityId);
    return plans.of(activityId);
  }

  /**
   * The plans of several activities, by activity; none where none was saved.
   *
   * @throws RefusedException NotFound
   */
  public Map<Long, SeasonPlan> plans(Collection<Long> activityIds) {
    catalogue.activities(activityIds).values().stream()
        .map(ActivityView::structureId)
        .distinct()
        .forEach(id -> staff.requireInStructure(Duty.MANAGE_CATALOGUE, id));
    return plans.of(activityIds);
  }

  /**
   * Keeps a plan to be looked at; no session changes.
   *
   * @throws RefusedException NotFound, also for units and groups of other activities; every fault
   *     of the plan; ChangedMeanwhile; TaskUnderWay while the one that stands is being written
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void save(SeasonPlan plan) {
    ActivityView activity = require(plan.activityId());
    requireOwn(plan, activity);
    List<Refusal> faults = faults(plan, activity);
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    requireStill(activity.id());
    plans.save(plan);
    audit.record("season.planned", "activity", activity.id(), facts(plan, activity));
  }

  /**
   * Asks to write the plan that was looked at; sessions appear within seconds.
   *
   * @param version of that plan
   * @throws RefusedException NotFound, also without a plan; ChangedMeanwhile for another version;
   *     TaskUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(long activityId, int version) {
    ActivityView activity = require(activityId);
    SeasonPlan plan = plans.of(activityId).orElseThrow(() -> new RefusedException(new NotFound()));
    requireStill(activityId);
    if (plan.version() != version) {
      throw new RefusedException(new ChangedMeanwhile());
    }
    tasks.ask(
        new AskTaskCommand(
            SeasonWork.KIND,
            activity.organisationId(),
            activity.structureId(),
            activityId,
            activity.name(),
            SeasonWork.days(plan)));
    audit.record("season.written", "activity", activityId, facts(plan, activity));
  }

  private static Map<String, Object> facts(SeasonPlan plan, ActivityView activity) {
    return Map.of(
        "name", activity.name(), "from", plan.days().firstDay(), "to", plan.days().lastDay());
  }

  private ActivityView require(long activityId) {
    ActivityView activity =
        Optional.ofNullable(catalogue.activities(List.of(activityId)).get(activityId))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, activity.structureId());
    return activity;
  }

  private static void requireOwn(SeasonPlan plan, ActivityView activity) {
    boolean own =
        plan.unitIds().stream()
                .allMatch(id -> activity.units().stream().anyMatch(u -> u.id() == id))
            && plan.places().stream()
                .allMatch(p -> activity.groups().stream().anyMatch(g -> g.id() == p.groupId()));
    if (!own) {
      throw new RefusedException(new NotFound());
    }
  }

  private static List<Refusal> faults(SeasonPlan plan, ActivityView activity) {
    List<Refusal> faults = new ArrayList<>(plan.days().faults());
    if (plan.days().firstDay().isBefore(activity.startsOn())
        || plan.days().lastDay().isAfter(activity.endsOn())) {
      faults.add(new PlanOutsideActivity(activity.startsOn(), activity.endsOn()));
    }
    if (plan.unitIds().isEmpty()) {
      faults.add(new PlanWithoutUnits());
    } else if (plan.places().stream()
        .noneMatch(p -> activity.units().stream().anyMatch(u -> plan.gives(p, u)))) {
      faults.add(new PlanWithoutPlaces());
    }
    return faults;
  }

  private void requireStill(long activityId) {
    rows.lockActivity(activityId);
    if (task(activityId).filter(TaskView::moving).isPresent()) {
      throw new RefusedException(new TaskUnderWay());
    }
  }

  private Optional<TaskView> task(long activityId) {
    return tasks.last(activityId, List.of(SeasonWork.KIND));
  }
}
