package fr.portailfamille.household;

import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** Households: who belongs to them, and whether the caller may act for them. */
@Stateless
@PermitAll
public class HouseholdService {

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  /** The households the caller may act for, across organisations; empty for visitors. */
  public List<HouseholdLine> mine() {
    OptionalLong account = caller.accountId();
    if (account.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        select h.id, h.number, h.name, o.id as organisation_id, o.name as organisation_name
          from household_access a
          join household h on h.id = a.household_id
          join organisation o on o.id = h.organisation_id
         where a.account_id = ?
         order by o.position, o.name collate french, h.name collate french
        """,
        row ->
            new HouseholdLine(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getLong("organisation_id"),
                row.getString("organisation_name")),
        account.getAsLong());
  }

  /**
   * The household, if the caller belongs to it with this right.
   *
   * @throws RefusedException NotFound for everybody else, whether it exists or not
   */
  public HouseholdView requireAccess(long householdId, Right right) {
    OptionalLong account = caller.accountId();
    if (account.isEmpty()
        || sql.number(
                "select count(*) from household_access where household_id = ? and account_id = ?"
                    + " and case ? when 'BOOK' then may_book when 'PAY' then may_pay else true end",
                householdId,
                account.getAsLong(),
                right)
            == 0) {
      throw new RefusedException(new NotFound());
    }
    return view(householdId);
  }

  /** The household for the portal's own work (mails, settlements); the caller is not checked. */
  public HouseholdView view(long householdId) {
    return sql.first(
            "select * from household where id = ?", row -> household(row, householdId), householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** First of all locks, before persons, attempts, pools and accounts (docs/locking.md). */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lock(long householdId) {
    sql.ids("select id from household where id = ? for no key update", householdId);
  }

  private HouseholdView household(ResultSet row, long householdId) throws SQLException {
    return new HouseholdView(
        householdId,
        row.getLong("organisation_id"),
        row.getString("number"),
        row.getString("civility"),
        row.getString("name"),
        row.getString("street"),
        row.getString("address_extra"),
        row.getString("postcode"),
        row.getString("town"),
        row.getString("phone"),
        row.getString("email"),
        members(householdId));
  }

  private List<MemberView> members(long householdId) {
    return sql.list(
        """
        select p.id, p.first_name, p.last_name, p.birth_date, m.kind, m.position
          from household_member m join person p on p.id = m.person_id
         where m.household_id = ?
         order by m.position, p.first_name collate french, p.id
        """,
        row ->
            new MemberView(
                row.getLong("id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                MemberKind.valueOf(row.getString("kind")),
                row.getInt("position")),
        householdId);
  }
}
