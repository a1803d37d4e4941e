package fr.portailfamille.catalogue;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.catalogue.StructureCatalogue.CategoryActivities;
import fr.portailfamille.catalogue.internal.ActivityCheck;
import fr.portailfamille.catalogue.internal.ActivityRows;
import fr.portailfamille.catalogue.internal.CategoryRows;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Staff keep the activities of a structure with their groups and units; the categories they stand
 * under are kept at {@link CategoryDesk}. Asks for {@link Duty#MANAGE_CATALOGUE} in the structure;
 * what is elsewhere is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class CatalogueDesk {

  @Inject private StaffScope staff;
  @Inject private OrganisationService organisations;
  @Inject private CatalogueService catalogue;
  @Inject private ActivityRows activities;
  @Inject private CategoryRows categories;
  @Inject private AuditTrail audit;

  /** Every structure whose catalogue the caller keeps, by organisation and name. */
  public List<StructureCatalogue> structures() {
    Reach reach = staff.reach(Duty.MANAGE_CATALOGUE);
    List<StructureCatalogue> result = new ArrayList<>();
    for (OrganisationView organisation : organisations.mine()) {
      List<StructureView> mine =
          organisations.structures(organisation.id()).stream()
              .filter(
                  s ->
                      reach.organisations().contains(organisation.id())
                          || reach.structures().contains(s.id()))
              .toList();
      if (!mine.isEmpty()) {
        result.addAll(structures(organisation, mine));
      }
    }
    return result;
  }

  private List<StructureCatalogue> structures(
      OrganisationView organisation, List<StructureView> mine) {
    List<ActivityView> all = catalogue.activitiesOf(organisation.id());
    Map<Long, Integer> sessions = activities.sessions(all.stream().map(ActivityView::id).toList());
    return mine.stream()
        .map(
            structure -> {
              Map<String, List<ActivityLine>> byCategory = new LinkedHashMap<>();
              all.stream()
                  .filter(a -> a.structureId() == structure.id())
                  .forEach(
                      a ->
                          byCategory
                              .computeIfAbsent(a.categoryName(), name -> new ArrayList<>())
                              .add(new ActivityLine(a, sessions.getOrDefault(a.id(), 0))));
              return new StructureCatalogue(
                  structure,
                  organisation.name(),
                  byCategory.entrySet().stream()
                      .map(e -> new CategoryActivities(e.getKey(), e.getValue()))
                      .toList());
            })
        .toList();
  }

  /**
   * What the form of an activity of a structure chooses from.
   *
   * @throws RefusedException NotFound
   */
  public ActivityChoices choices(long structureId) {
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, structureId);
    StructureView structure =
        organisations.mine().stream()
            .flatMap(o -> organisations.structures(o.id()).stream())
            .filter(s -> s.id() == structureId)
            .findFirst()
            .orElseThrow(() -> new RefusedException(new NotFound()));
    return new ActivityChoices(
        structure,
        categories.of(structure.organisationId()),
        organisations.regies(structure.organisationId()));
  }

  /**
   * An activity with what uses it.
   *
   * @throws RefusedException NotFound
   */
  public ActivitySheet sheet(long activityId) {
    ActivityView activity =
        Optional.ofNullable(catalogue.activities(List.of(activityId)).get(activityId))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, activity.structureId());
    return activities.sheet(activity);
  }

  /**
   * The activities of structures of one organisation with what uses them, in staff's order; in as
   * many statements as for one.
   *
   * @param codes of those that are meant; null for all
   * @throws RefusedException NotFound
   */
  public List<ActivitySheet> sheets(
      long organisationId, Collection<Long> structureIds, Collection<String> codes) {
    structureIds.forEach(id -> staff.requireInStructure(Duty.MANAGE_CATALOGUE, id));
    List<ActivityView> all =
        catalogue.activitiesOf(organisationId).stream()
            .filter(a -> structureIds.contains(a.structureId()))
            .toList();
    return activities.sheets(codes == null ? all : activities.withCodes(all, codes));
  }

  /**
   * The codes of all activities of structures, by structure; in one statement.
   *
   * @throws RefusedException NotFound
   */
  public Map<Long, List<String>> codes(Collection<Long> structureIds) {
    structureIds.forEach(id -> staff.requireInStructure(Duty.MANAGE_CATALOGUE, id));
    return activities.codes(structureIds);
  }

  /**
   * Writes an activity anew or changes one, with its groups and units.
   *
   * @return its id, or with what is wrong: then nothing is written
   * @throws RefusedException NotFound; ChangedMeanwhile where it is newer than the sheet that was
   *     shown; GroupInUse and UnitInUse for lines left out
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public SavedActivity save(SaveActivityCommand command) {
    ActivitySheet before = command.activityId() == null ? null : locked(command.activityId());
    long structureId = before == null ? command.structureId() : before.activity().structureId();
    requireOwn(command, before, choices(structureId));
    if (before != null) {
      if (before.version() != command.version()) {
        throw new RefusedException(new ChangedMeanwhile());
      }
      requireUnused(command, before);
    }
    List<ActivityFault> faults = faults(command, before, structureId);
    if (!faults.isEmpty()) {
      return new SavedActivity(0, faults);
    }
    long id = before == null ? activities.insert(command) : command.activityId();
    if (before != null) {
      activities.update(command);
    }
    activities.writeGroups(id, command.groups());
    activities.writeUnits(id, command.units());
    audit.record(
        "activity.saved",
        "activity",
        id,
        Map.of(
            "name", command.name().strip(),
            "groups", command.groups().size(),
            "units", command.units().size()));
    return new SavedActivity(id, List.of());
  }

  /**
   * What is wrong with an activity, as {@link #save} would say it; nothing is written.
   *
   * @throws RefusedException NotFound
   */
  public List<ActivityFault> check(SaveActivityCommand command) {
    ActivitySheet before = command.activityId() == null ? null : sheet(command.activityId());
    long structureId = before == null ? command.structureId() : before.activity().structureId();
    requireOwn(command, before, choices(structureId));
    return faults(command, before, structureId);
  }

  private List<ActivityFault> faults(
      SaveActivityCommand command, ActivitySheet before, long structureId) {
    List<ActivityFault> faults = new ArrayList<>(ActivityCheck.faults(command, before));
    if (faults.stream().noneMatch(f -> f.field().equals("code"))
        && activities.codeTaken(structureId, command.code(), command.activityId())) {
      faults.add(new ActivityFault("code", ActivityProblem.CODE_TAKEN));
    }
    return faults;
  }

  private ActivitySheet locked(long activityId) {
    activities.lock(activityId);
    return sheet(activityId);
  }

  private static void requireOwn(
      SaveActivityCommand command, ActivitySheet before, ActivityChoices choices) {
    boolean own =
        (command.categoryId() == null
                || choices.categories().stream().anyMatch(c -> c.id() == command.categoryId()))
            && (command.regieId() == null
                || choices.regies().stream().anyMatch(r -> r.id() == command.regieId()))
            && command.groups().stream()
                .allMatch(
                    g ->
                        g.groupId() == null
                            || before != null
                                && before.activity().groups().stream()
                                    .anyMatch(b -> b.id() == g.groupId()))
            && command.units().stream()
                .allMatch(
                    u ->
                        u.unitId() == null
                            || before != null
                                && before.activity().units().stream()
                                    .anyMatch(b -> b.id() == u.unitId()));
    if (!own) {
      throw new RefusedException(new NotFound());
    }
  }

  private static void requireUnused(SaveActivityCommand command, ActivitySheet before) {
    for (GroupView group : before.activity().groups()) {
      if (before.groupsInUse().contains(group.id())
          && command.groups().stream().noneMatch(g -> Objects.equals(g.groupId(), group.id()))) {
        throw new RefusedException(new GroupInUse(group.name()));
      }
    }
    for (UnitView unit : before.activity().units()) {
      if (before.unitsInUse().contains(unit.id())
          && command.units().stream().noneMatch(u -> Objects.equals(u.unitId(), unit.id()))) {
        throw new RefusedException(new UnitInUse(unit.name()));
      }
    }
  }

  /**
   * Closes an activity to new enrolments, or opens it again; whoever is enrolled goes on booking.
   *
   * @throws RefusedException NotFound, ChangedMeanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void close(long activityId, int version, boolean closed) {
    ActivitySheet sheet = sheet(activityId);
    activities.close(activityId, version, closed);
    audit.record(
        "activity.closed",
        "activity",
        activityId,
        Map.of("name", sheet.activity().name(), "closed", closed));
  }

  /**
   * Deletes an activity without sessions and enrolments.
   *
   * @throws RefusedException NotFound, ActivityInUse, ChangedMeanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void delete(long activityId, int version) {
    ActivitySheet sheet = locked(activityId);
    if (sheet.isInUse()) {
      throw new RefusedException(
          new ActivityInUse(sheet.activity().name(), sheet.sessions(), sheet.enrolments()));
    }
    // before it is gone: the journal finds its organisation
    audit.record(
        "activity.deleted", "activity", activityId, Map.of("name", sheet.activity().name()));
    activities.delete(activityId, version);
  }
}
