package fr.portailfamille.audit;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** Journal: writes one line per deed, in the transaction of the deed itself. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {

  /**
   * Made once: the specification's own shortcut looks for its provider in all archives each time.
   */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;

  /**
   * Records a deed of the current caller.
   *
   * @param action what was done, as a code ({@code booking.held})
   * @param subjectType the kind of thing it was done to ({@code household})
   * @param details facts as texts and numbers; never a secret
   */
  public void record(String action, String subjectType, Long subjectId, Map<String, ?> details) {
    recordAs(caller.actor(), action, subjectType, subjectId, details);
  }

  /**
   * The same for somebody the server does not know as its caller yet: who is just logging in, who
   * holds a one-time link.
   *
   * @param actor as {@link CurrentCaller#actor()} writes it
   */
  public void recordAs(
      String actor, String action, String subjectType, Long subjectId, Map<String, ?> details) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    details.forEach((name, value) -> json.add(name, String.valueOf(value)));
    sql.update(
        "insert into audit_entry (at, actor, action, subject_type, subject_id, details)"
            + " values (?, ?, ?, ?, ?::bigint, ?::jsonb)",
        clock.now(),
        actor,
        action,
        subjectType,
        subjectId,
        json.build().toString());
  }
}
