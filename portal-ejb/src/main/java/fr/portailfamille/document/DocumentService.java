package fr.portailfamille.document;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What a household has to supply. */
@Stateless
@PermitAll
public class DocumentService {

  private static final String REQUIRED =
      """
      select t.id as type_id, t.name, t.compulsory, p.id as person_id, p.first_name,
             coalesce(m.position, 0) as position, d.status, d.supplied_at, d.valid_until
        from household h
        join document_type t on t.organisation_id = h.organisation_id
        left join household_member m on m.household_id = h.id and m.kind = t.subject
        left join person p on p.id = m.person_id
        left join lateral (
              select x.status, x.supplied_at, x.valid_until from document x
               where x.household_id = h.id and x.document_type_id = t.id
                 and x.person_id is not distinct from p.id
               order by x.supplied_at desc, x.id desc limit 1) d on true
       where h.id = ? and (t.subject = 'HOUSEHOLD' or p.id is not null)
       order by t.subject <> 'HOUSEHOLD', m.position, p.id, t.position, t.name collate french
      """;

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private StaffScope staff;
  @Inject private BusinessClock clock;

  /**
   * What is asked of the household and of each of its members, with its state; for its family and
   * for staff who see it.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public List<RequiredDocument> required(long householdId) {
    households.requireReading(householdId);
    LocalDate today = clock.today();
    return sql.list(REQUIRED, row -> document(row, today), householdId);
  }

  /** How many supplied documents wait for a check by the caller. */
  @RolesAllowed({"STAFF", "ADMIN"})
  public long toCheck() {
    Reach reach = staff.reach(Duty.CHECK_DOCUMENTS);
    return sql.number(
        """
        select count(*) from document d join household h on h.id = d.household_id
         where d.status = 'SUPPLIED' and\
        """
            + HouseholdService.WITHIN_REACH,
        reach.organisations(),
        reach.structures());
  }

  private static RequiredDocument document(ResultSet row, LocalDate today) throws SQLException {
    LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
    long person = row.getLong("person_id");
    return new RequiredDocument(
        row.getLong("type_id"),
        row.getString("name"),
        row.getBoolean("compulsory"),
        person == 0 ? null : person,
        row.getString("first_name"),
        row.getInt("position"),
        state(row.getString("status"), validUntil, today),
        Sql.instant(row, "supplied_at"),
        validUntil);
  }

  static DocumentState state(String status, LocalDate validUntil, LocalDate today) {
    if (status == null) {
      return DocumentState.MISSING;
    }
    DocumentState state = DocumentState.valueOf(status);
    boolean over = validUntil != null && validUntil.isBefore(today);
    return over && state != DocumentState.REFUSED ? DocumentState.LAPSED : state;
  }
}
