package fr.portailfamille.household;

import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Households: who belongs to them, and whether the caller may act for them. */
@Stateless
@PermitAll
public class HouseholdService {

  /** More are not shown: another word narrows the search. */
  public static final int MOST_FOUND = 50;

  private static final Set<Duty> OF_THE_LIVING =
      EnumSet.of(Duty.EDIT_FAMILIES, Duty.LOOK_AFTER, Duty.CHECK_DOCUMENTS);

  /**
   * SQL condition on {@code household h}: within a reach. Two parameters: its organisations, its
   * structures.
   */
  public static final String WITHIN_REACH =
      """
       (h.organisation_id = any(?)
        or exists (select 1 from household_structure hs
                    where hs.household_id = h.id and hs.structure_id = any(?)))
      """;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private StaffScope staff;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;

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
   * What the caller may do for the household.
   *
   * @throws RefusedException NotFound for who does not belong to it, whether it exists or not
   */
  public AccessRights rights(long householdId) {
    return sql.first(
            "select may_book, may_pay, may_edit from household_access"
                + " where household_id = ? and account_id = ?",
            AccessRights::of,
            householdId,
            caller.accountId().orElse(0))
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /**
   * That the caller belongs to the household with this right, for whoever reads no more of it.
   *
   * @throws RefusedException as {@link #requireAccess}
   */
  public void requireRight(long householdId, Right right) {
    rights(householdId).require(right);
  }

  /**
   * The household, if the caller belongs to it with this right.
   *
   * @throws RefusedException NotFound for who does not belong to it, whether it exists or not;
   *     MayNotBook, MayNotPay, MayNotEdit for who belongs to it without the right
   */
  public HouseholdView requireAccess(long householdId, Right right) {
    return sql.first(
            """
            select h.*, a.may_book, a.may_pay, a.may_edit
              from household_access a join household h on h.id = a.household_id
             where a.household_id = ? and a.account_id = ?
            """,
            row -> {
              AccessRights.of(row).require(right);
              return household(row, householdId);
            },
            householdId,
            caller.accountId().orElse(0))
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /**
   * The household for reading: for its family, and for staff who see families where it belongs.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public HouseholdView requireReading(long householdId) {
    return requireReading(householdId, Duty.SEE_FAMILIES);
  }

  /** The same for what staff read with a duty of its own. */
  public HouseholdView requireReading(long householdId, Duty duty) {
    return may(householdId, duty) ? view(householdId) : requireAccess(householdId, Right.VIEW);
  }

  /**
   * The household for staff alone: those who have the duty in its organisation, or in a structure
   * it belongs to.
   *
   * @throws RefusedException NotFound for everybody else
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public HouseholdView requireStaff(long householdId, Duty duty) {
    if (!may(householdId, duty)) {
      throw new RefusedException(new NotFound());
    }
    return view(householdId);
  }

  /**
   * Whether the caller has the duty where the household belongs, as staff. Nobody edits one that
   * was erased, nor lets anybody in there.
   */
  public boolean may(long householdId, Duty duty) {
    Reach reach = staff.reach(duty);
    return !reach.isNowhere()
        && sql.number(
                "select count(*) from household h where h.id = ? and (h.erased_at is null or ?) and "
                    + WITHIN_REACH,
                householdId,
                !OF_THE_LIVING.contains(duty),
                reach.organisations(),
                reach.structures())
            > 0;
  }

  /**
   * When the household was erased; nothing while it stands. For staff who see families where it
   * belonged.
   *
   * @throws RefusedException NotFound for everybody else
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public Optional<Instant> erasedAt(long householdId) {
    requireStaff(householdId, Duty.SEE_FAMILIES);
    return sql
        .list(
            "select erased_at from household where id = ? and erased_at is not null",
            row -> Sql.instant(row, "erased_at"),
            householdId)
        .stream()
        .findFirst();
  }

  /**
   * The household belongs to the structure from now on, so that its staff see it: written when a
   * member is enrolled there and when its staff open the dossier. Structures of other organisations
   * and a repetition change nothing.
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void join(long householdId, long structureId) {
    sql.update(
        """
        insert into household_structure (household_id, structure_id)
        select h.id, s.id from household h join structure s on s.organisation_id = h.organisation_id
         where h.id = ? and s.id = ?
        on conflict do nothing
        """,
        householdId,
        structureId);
  }

  /**
   * Families found by any part of a name, a child's name, a mail address, a phone or dossier
   * number; accents and case do not count, every word must be found. Staff who see families only,
   * where they work.
   *
   * @return at most {@link #MOST_FOUND}, whole words first; none for an empty text
   */
  public List<HouseholdFound> search(String typed) {
    FamilySearch search = FamilySearch.of(typed);
    Reach reach = staff.reach(Duty.SEE_FAMILIES);
    if (search.isEmpty() || reach.isNowhere()) {
      return List.of();
    }
    return sql.list(search.sql(), HouseholdService::found, search.parameters(reach));
  }

  private static HouseholdFound found(ResultSet row) throws SQLException {
    return new HouseholdFound(
        row.getLong("id"),
        row.getString("number"),
        row.getString("name"),
        row.getString("organisation_name"),
        row.getString("town"),
        PhoneNumber.shown(row.getString("phone")),
        row.getString("email"),
        row.getString("members"));
  }

  /** The household for the portal's own work (mails, settlements); the caller is not checked. */
  @CallerNotChecked
  public HouseholdView view(long householdId) {
    return sql.first(
            "select * from household where id = ?", row -> household(row, householdId), householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** First of all locks, before persons, attempts, pools and accounts (docs/locking.md). */
  @CallerNotChecked
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
        PhoneNumber.shown(row.getString("phone")),
        row.getString("email"),
        members(householdId, row.getLong("organisation_id")));
  }

  private List<MemberView> members(long householdId, long organisationId) {
    LocalDate today = clock.today();
    int adultAge = settings.value(DossierSettings.ADULT_AGE, Scope.organisation(organisationId));
    return sql
        .list(
            """
        select p.id, p.first_name, p.last_name, p.birth_date, m.kind, m.position,
               p.school_level, p.school_level_year
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
                    MemberKind.on(
                        today,
                        MemberKind.valueOf(row.getString("kind")),
                        row.getObject("birth_date", LocalDate.class),
                        adultAge),
                    row.getInt("position"),
                    SchoolClass.of(
                        row.getString("school_level"), row.getInt("school_level_year"), today)),
            householdId)
        .stream()
        .sorted(Comparator.comparing(MemberView::kind))
        .toList();
  }
}
