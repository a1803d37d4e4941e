package fr.portailfamille.organisation;

import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the caller may do as staff, and where: read from the roles at each call, so that a role that
 * is taken away ends at once. Anybody may ask; visitors, families and jobs may nothing.
 */
@Stateless
@PermitAll
public class StaffScope {

  private static final String WITH_ROLE =
      " from staff_role r where r.account_id = ? and r.role = any(?) and ";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  /** Whether the caller has the duty anywhere; for menus. */
  public boolean may(Duty duty) {
    return has(duty, "true");
  }

  /** Whether the caller has the duty for the whole of an organisation. */
  public boolean may(Duty duty, long organisationId) {
    return has(
        duty,
        "(r.organisation_id is null or r.organisation_id = ?) and r.structure_id is null",
        organisationId);
  }

  /** Whether the caller has the duty for a structure, by itself or by its organisation. */
  public boolean mayInStructure(Duty duty, long structureId) {
    return has(
        duty,
        "exists (select 1 from structure s where s.id = ?"
            + " and (r.structure_id = s.id or (r.structure_id is null"
            + " and (r.organisation_id is null or r.organisation_id = s.organisation_id))))",
        structureId);
  }

  /** Whether the caller has the duty for the whole installation. */
  public boolean mayEverywhere(Duty duty) {
    return has(duty, "r.organisation_id is null");
  }

  /**
   * Lets pass who has the duty for the whole of the organisation.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public void require(Duty duty, long organisationId) {
    refuseUnless(may(duty, organisationId));
  }

  /**
   * Lets pass who has the duty for the structure.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public void requireInStructure(Duty duty, long structureId) {
    refuseUnless(mayInStructure(duty, structureId));
  }

  /** Where the caller has the duty, for lists and searches; nowhere for visitors and families. */
  public Reach reach(Duty duty) {
    OptionalLong account = caller.accountId();
    if (account.isEmpty()) {
      return Reach.NOWHERE;
    }
    Set<String> roles = names(duty);
    return new Reach(
        sql.ids(
            "select o.id from organisation o where exists (select 1"
                + WITH_ROLE
                + "(r.organisation_id is null or r.organisation_id = o.id)"
                + " and r.structure_id is null)",
            account.getAsLong(),
            roles),
        sql.ids(
            "select distinct r.structure_id" + WITH_ROLE + "r.structure_id is not null",
            account.getAsLong(),
            roles));
  }

  /** Every duty the caller has somewhere; for menus and the pages they lead to. */
  public Set<Duty> duties() {
    Set<StaffRole> roles =
        sql
            .list(
                "select distinct role from staff_role where account_id = ?",
                row -> StaffRole.valueOf(row.getString(1)),
                caller.accountId().orElse(0))
            .stream()
            .collect(Collectors.toSet());
    Set<Duty> duties = EnumSet.noneOf(Duty.class);
    for (Duty duty : Duty.values()) {
      if (duty.roles().stream().anyMatch(roles::contains)) {
        duties.add(duty);
      }
    }
    return duties;
  }

  private boolean has(Duty duty, String where, Object... facts) {
    OptionalLong account = caller.accountId();
    if (account.isEmpty()) {
      return false;
    }
    Object[] parameters = new Object[2 + facts.length];
    parameters[0] = account.getAsLong();
    parameters[1] = names(duty);
    System.arraycopy(facts, 0, parameters, 2, facts.length);
    return sql.number("select count(*)" + WITH_ROLE + where, parameters) > 0;
  }

  private static Set<String> names(Duty duty) {
    return duty.roles().stream().map(StaffRole::name).collect(Collectors.toSet());
  }

  private static void refuseUnless(boolean allowed) {
    if (!allowed) {
      throw new RefusedException(new NotFound());
    }
  }
}
