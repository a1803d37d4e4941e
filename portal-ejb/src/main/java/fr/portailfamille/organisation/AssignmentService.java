package fr.portailfamille.organisation;

import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Who works here as what. */
@Stateless
@PermitAll
public class AssignmentService {

  @Inject private Sql sql;

  /** The roles of an account; for the portal's own work (login), the caller is not checked. */
  public List<Assignment> of(long accountId) {
    return sql.list(
        "select role, organisation_id, structure_id from staff_role where account_id = ?"
            + " order by organisation_id nulls first, structure_id nulls first, role",
        row ->
            new Assignment(
                StaffRole.valueOf(row.getString("role")),
                row.getObject("organisation_id", Long.class),
                row.getObject("structure_id", Long.class)),
        accountId);
  }
}
