package fr.portailfamille.organisation;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Settings that belong to an activity, for who makes one from another. */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class ActivitySettings {

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /**
   * Gives an activity the values that were set for another; what it has of its own stays.
   *
   * @return how many
   * @throws RefusedException NotFound where the caller does not keep the catalogue of both
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int copy(long fromActivityId, long toActivityId) {
    require(fromActivityId);
    require(toActivityId);
    int copied =
        sql.update(
            """
            insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)
            select setting_key, scope, ?, value, ?, ? from setting
             where scope = 'ACTIVITY' and scope_id = ?
            on conflict do nothing
            """,
            toActivityId,
            clock.now(),
            caller.actor(),
            fromActivityId);
    if (copied > 0) {
      audit.record(
          "setting.copied",
          "activity",
          toActivityId,
          Map.of("from", fromActivityId, "count", copied));
    }
    return copied;
  }

  private void require(long activityId) {
    staff.requireInStructure(
        Duty.MANAGE_CATALOGUE,
        sql.number("select structure_id from activity where id = ?", activityId));
  }
}
