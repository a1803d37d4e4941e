package fr.portailfamille.organisation;

import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who works here as what. */
@Stateless
@PermitAll
public class AssignmentService {

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private OrganisationService organisations;

  /** The roles of an account; for the portal's own work (login), the caller is not checked. */
  @CallerNotChecked
  public List<Assignment> of(long accountId) {
    return sql.list(
        "select role, organisation_id, structure_id from staff_role where account_id = ?"
            + " order by organisation_id nulls first, structure_id nulls first, role",
        AssignmentService::assignment,
        accountId);
  }

  /**
   * Everybody's roles in an organisation, by account.
   *
   * @throws RefusedException NotFound for who does not manage its team
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public Map<Long, List<Assignment>> in(long organisationId) {
    staff.require(Duty.MANAGE_TEAM, organisationId);
    record Line(long account, Assignment assignment) {}
    return sql
        .list(
            "select account_id, role, organisation_id, structure_id from staff_role"
                + " where organisation_id = ? order by structure_id nulls first, role",
            row -> new Line(row.getLong("account_id"), assignment(row)),
            organisationId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::account,
                TreeMap::new,
                Collectors.mapping(Line::assignment, Collectors.toList())));
  }

  /**
   * Who administers the whole installation, by account.
   *
   * @throws RefusedException NotFound for who does not manage the organisation's team
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public List<Long> everywhere(long organisationId) {
    staff.require(Duty.MANAGE_TEAM, organisationId);
    return sql.ids(
        "select account_id from staff_role where organisation_id is null order by account_id");
  }

  /** The administrators there are, of organisations and of all of them; for the portal's start. */
  @CallerNotChecked
  public List<Long> administrators() {
    return sql.ids(
        "select distinct account_id from staff_role where role = ? order by 1",
        StaffRole.ADMINISTRATOR);
  }

  /**
   * Makes the account the only administrator of the installation; for the portal's start, while
   * nobody has ever administered anything.
   *
   * @throws IllegalStateException when an administrator has or had a password
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void appointFirst(long accountId) {
    boolean taken =
        sql.number(
                """
                select count(*) from staff_role r join account a on a.id = r.account_id
                 where r.role = ? and a.password_hash is not null
                """,
                StaffRole.ADMINISTRATOR)
            > 0;
    if (taken) {
      throw new IllegalStateException("There is an administrator already");
    }
    sql.update("delete from staff_role where organisation_id is null");
    sql.update(
        "insert into staff_role (account_id, role) values (?, ?)",
        accountId,
        StaffRole.ADMINISTRATOR);
  }

  /**
   * One change of a team at a time, and only by who manages it at that moment: to be called first.
   *
   * @throws RefusedException NotFound for everybody else
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lockTeam(long organisationId) {
    sql.ids("select id from organisation where id = ? for no key update", organisationId);
    staff.require(Duty.MANAGE_TEAM, organisationId);
  }

  /** Whether the caller manages the teams of all these; for what concerns a whole account. */
  public boolean manages(Collection<Assignment> assignments) {
    return assignments.stream()
        .allMatch(
            a ->
                a.isEverywhere()
                    ? staff.mayEverywhere(Duty.MANAGE_TEAM)
                    : staff.may(Duty.MANAGE_TEAM, a.organisationId()));
  }

  /**
   * Somebody's roles in an organisation from now on, instead of those before.
   *
   * @throws RefusedException NotFound for who does not manage the team, for roles or structures of
   *     elsewhere, and for administrators of a structure: there are none
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void replace(long accountId, long organisationId, Collection<Assignment> assignments) {
    staff.require(Duty.MANAGE_TEAM, organisationId);
    requirePossible(organisationId, assignments);
    sql.update(
        "delete from staff_role where account_id = ? and organisation_id = ?",
        accountId,
        organisationId);
    for (Assignment assignment : new HashSet<>(assignments)) {
      sql.update(
          "insert into staff_role (account_id, role, organisation_id, structure_id)"
              + " values (?, ?, ?, ?::bigint)",
          accountId,
          assignment.role(),
          organisationId,
          assignment.structureId());
    }
  }

  private void requirePossible(long organisationId, Collection<Assignment> assignments) {
    Set<Long> structures =
        organisations.structures(organisationId).stream()
            .map(StructureView::id)
            .collect(Collectors.toSet());
    boolean possible =
        assignments.stream()
            .allMatch(
                a ->
                    Long.valueOf(organisationId).equals(a.organisationId())
                        && (a.structureId() == null
                            || (structures.contains(a.structureId())
                                && a.role() != StaffRole.ADMINISTRATOR)));
    if (!possible) {
      throw new RefusedException(new NotFound());
    }
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        StaffRole.valueOf(row.getString("role")),
        row.getObject("organisation_id", Long.class),
        row.getObject("structure_id", Long.class));
  }
}
