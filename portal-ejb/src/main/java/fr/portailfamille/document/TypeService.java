package fr.portailfamille.document;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.document.internal.DocumentRows;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Types de pièces: which documents an organisation knows and of whom it asks them. Staff reads,
 * administrators change; other organisations' are not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class TypeService {

  @Inject private Sql sql;
  @Inject private DocumentRows rows;
  @Inject private OrganisationService organisations;
  @Inject private AuditTrail audit;

  /**
   * Every kind of document of an organisation, retired ones too.
   *
   * @throws RefusedException NotFound
   */
  public List<TypeView> types(long organisationId) {
    requireMine(organisationId);
    return rows.types(organisationId);
  }

  /**
   * Writes a kind of document anew or changes one; its subject stays what it is.
   *
   * @return its id
   * @throws RefusedException NotFound, TypeNameMissing, TypeValidityUnclear
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long save(SaveTypeCommand command) {
    requireMine(command.organisationId());
    List<Refusal> refusals = new ArrayList<>();
    if (command.name() == null || command.name().isBlank()) {
      refusals.add(new TypeNameMissing());
    }
    if (command.validity() == Validity.FIXED && command.validUntil() == null
        || command.validity() == Validity.MONTHS && command.validMonths() == null) {
      refusals.add(new TypeValidityUnclear());
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    long id = command.id() == null ? insert(command) : update(command);
    audit.record(
        "document-type.saved",
        "document_type",
        id,
        Map.of("name", command.name(), "validity", command.validity()));
    return id;
  }

  private long insert(SaveTypeCommand command) {
    return sql.number(
        """
        insert into document_type (organisation_id, subject, name, validity, valid_until,
                                   valid_months, hint, to_check, with_request)
        values (?, ?, ?, ?, ?::date, ?::int, ?, ?, ?) returning id
        """,
        command.organisationId(),
        command.subject(),
        command.name().strip(),
        command.validity(),
        command.validity() == Validity.FIXED ? command.validUntil() : null,
        command.validity() == Validity.MONTHS ? command.validMonths() : null,
        command.hint(),
        command.toCheck(),
        command.withRequest());
  }

  private long update(SaveTypeCommand command) {
    int written =
        sql.update(
            """
            update document_type set name = ?, validity = ?, valid_until = ?::date,
                   valid_months = ?::int, hint = ?, to_check = ?,
                   with_request = ?
             where id = ? and organisation_id = ?
            """,
            command.name().strip(),
            command.validity(),
            command.validity() == Validity.FIXED ? command.validUntil() : null,
            command.validity() == Validity.MONTHS ? command.validMonths() : null,
            command.hint(),
            command.toCheck(),
            command.withRequest(),
            command.id(),
            command.organisationId());
    if (written == 0) {
      throw new RefusedException(new NotFound());
    }
    return command.id();
  }

  /**
   * No longer asks for a kind of document, or asks again; what was supplied stays.
   *
   * @throws RefusedException NotFound
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void retire(long typeId, boolean retired) {
    requireMineOfType(typeId);
    sql.update("update document_type set retired = ? where id = ?", retired, typeId);
    audit.record("document-type.retired", "document_type", typeId, Map.of("retired", retired));
  }

  /**
   * Asks a kind of document of some.
   *
   * @throws RefusedException NotFound, AgesCrossed
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ask(AskCommand command) {
    long organisation = requireMineOfType(command.typeId());
    if (command.ageFrom() != null
        && command.ageTo() != null
        && command.ageFrom() > command.ageTo()) {
      throw new RefusedException(new AgesCrossed());
    }
    if (command.activityId() != null
        && sql.number(
                "select count(*) from activity a join structure s on s.id = a.structure_id"
                    + " where a.id = ? and s.organisation_id = ?",
                command.activityId(),
                organisation)
            == 0) {
      throw new RefusedException(new NotFound());
    }
    sql.update(
        """
        insert into document_requirement (document_type_id, activity_id, school_year, age_from,
                                          age_to, compulsory)
        values (?, ?::bigint, ?::int, ?::int, ?::int, ?)
        """,
        command.typeId(),
        command.activityId(),
        command.schoolYear(),
        command.ageFrom(),
        command.ageTo(),
        command.compulsory());
    audit.record(
        "document-type.asked",
        "document_type",
        command.typeId(),
        Map.of("compulsory", command.compulsory()));
  }

  /**
   * No longer asks it of those.
   *
   * @throws RefusedException NotFound
   */
  @RolesAllowed("ADMIN")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void unask(long requirementId) {
    long type =
        sql.number("select document_type_id from document_requirement where id = ?", requirementId);
    requireMineOfType(type);
    sql.update("delete from document_requirement where id = ?", requirementId);
    audit.record("document-type.unasked", "document_type", type, Map.of());
  }

  private long requireMineOfType(long typeId) {
    long organisation =
        sql.number("select organisation_id from document_type where id = ?", typeId);
    requireMine(organisation);
    return organisation;
  }

  private void requireMine(long organisationId) {
    if (organisations.mine(Duty.CHANGE_SETTINGS).stream()
        .noneMatch(o -> o.id() == organisationId)) {
      throw new RefusedException(new NotFound());
    }
  }
}
