package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each organisation asks of its families; everybody may read, administrators decide. */
@Stateless
@PermitAll
public class DossierRules {

  @Inject private Sql sql;
  @Inject private OrganisationService organisations;
  @Inject private AuditTrail audit;

  /** The rule of every field, in the order of the catalogue. */
  public Map<DossierField, FieldRule> of(long organisationId) {
    Map<DossierField, FieldRule> rules = new EnumMap<>(DossierField.class);
    for (DossierField field : DossierField.values()) {
      rules.put(field, field.defaultRule());
    }
    sql.list(
            "select field, policy, waits from dossier_rule where organisation_id = ?",
            row ->
                Map.entry(
                    row.getString("field"),
                    new FieldRule(
                        FieldPolicy.valueOf(row.getString("policy")), row.getBoolean("waits"))),
            organisationId)
        .forEach(
            row ->
                DossierField.ofKey(row.getKey())
                    .ifPresent(field -> rules.put(field, row.getValue())));
    return rules;
  }

  /**
   * Decides fields, with a line in the journal for each that changes.
   *
   * @throws RefusedException NotFound for an organisation that is not the caller's or a policy the
   *     field does not allow
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int change(long organisationId, Map<DossierField, FieldRule> wished) {
    if (organisations.mine(Duty.CHANGE_SETTINGS).stream()
        .noneMatch(o -> o.id() == organisationId)) {
      throw new RefusedException(new NotFound());
    }
    Map<DossierField, FieldRule> before = of(organisationId);
    List<Map.Entry<DossierField, FieldRule>> changed =
        wished.entrySet().stream()
            .filter(wish -> !wish.getValue().equals(before.get(wish.getKey())))
            .toList();
    for (Map.Entry<DossierField, FieldRule> wish : changed) {
      change(organisationId, wish.getKey(), before.get(wish.getKey()), wish.getValue());
    }
    return changed.size();
  }

  private void change(long organisationId, DossierField field, FieldRule before, FieldRule after) {
    if (!field.allows(after.policy())) {
      throw new RefusedException(new NotFound());
    }
    sql.update(
        """
        insert into dossier_rule (organisation_id, field, policy, waits) values (?, ?, ?, ?)
        on conflict (organisation_id, field)
          do update set policy = excluded.policy, waits = excluded.waits
        """,
        organisationId,
        field.key(),
        after.policy(),
        after.waits());
    audit.record(
        "dossier.rule-changed",
        "organisation",
        organisationId,
        Map.of("field", field.key(), "before", before, "after", after));
  }
}
