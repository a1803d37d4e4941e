package fr.portailfamille.catalogue;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Staff who keep the catalogue decide which families may book an activity before all others. Asks
 * for {@link Duty#MANAGE_CATALOGUE} of its structure; what is elsewhere is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class OpeningDesk {

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private CatalogueService catalogue;
  @Inject private AuditTrail audit;

  /**
   * Who comes first and when; empty where it opens to all at once.
   *
   * @throws RefusedException NotFound
   */
  public Map<Audience, Instant> early(long activityId) {
    require(activityId);
    return catalogue.earlyOpenings(List.of(activityId)).getOrDefault(activityId, Map.of());
  }

  /**
   * Replaces what stood there.
   *
   * @throws RefusedException NotFound, EarlyOpeningTooLate
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void save(SaveOpeningsCommand command) {
    ActivityView activity = require(command.activityId());
    List<Refusal> late =
        command.early().entrySet().stream()
            .filter(opening -> !opening.getValue().isBefore(activity.opensAt()))
            .sorted(Map.Entry.comparingByKey())
            .<Refusal>map(o -> new EarlyOpeningTooLate(o.getKey(), activity.opensAt()))
            .toList();
    if (!late.isEmpty()) {
      throw new RefusedException(late);
    }
    sql.update("delete from early_opening where activity_id = ?", activity.id());
    command
        .early()
        .forEach(
            (audience, opensAt) ->
                sql.update(
                    "insert into early_opening (activity_id, audience, opens_at) values (?, ?, ?)",
                    activity.id(),
                    audience.name(),
                    opensAt));
    audit.record(
        "activity.openings",
        "activity",
        activity.id(),
        Map.of(
            "residentsFrom", noted(command, Audience.RESIDENTS),
            "lastYearFrom", noted(command, Audience.LAST_YEAR)));
  }

  /** Empty for an audience that opens with everybody. */
  private static String noted(SaveOpeningsCommand command, Audience audience) {
    return Objects.toString(command.early().get(audience), "");
  }

  private ActivityView require(long activityId) {
    ActivityView activity = catalogue.activities(List.of(activityId)).get(activityId);
    if (activity == null) {
      throw new RefusedException(new NotFound());
    }
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, activity.structureId());
    return activity;
  }
}
