package fr.portailfamille.household;

import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Households: who belongs to them, and whether the caller may act for them. */
@Stateless
@PermitAll
public class HouseholdService {

  /** More are not shown: another word narrows the search. */
  public static final int MOST_FOUND = 50;

  private static final String FOUND =
      """
      select h.id, h.number, h.name, o.name as organisation_name, h.town, h.phone, h.email,
             (select string_agg(p.first_name, ', ' order by m.position, p.id)
                from household_member m join person p on p.id = m.person_id
               where m.household_id = h.id) as members
        from household h join organisation o on o.id = h.organisation_id
       where h.organisation_id = any(?)
      """;

  /**
   * The expressions are those of the indexes household_search, person_search and
   * household_member_search.
   */
  private static final String FOUND_WORD =
      """
       and h.id in (
             select x.id from household x
              where search_text(x.name || ' ' || x.number || ' ' || coalesce(x.email, '') || ' '
                      || regexp_replace(coalesce(x.phone, ''), '[^0-9]', '', 'g'))
                    like search_text(?)
              union
             select m.household_id from person p join household_member m on m.person_id = p.id
              where search_text(p.first_name || ' ' || p.last_name) like search_text(?)
              union
             select m.household_id from household_member m
              where search_text(coalesce(m.email, '') || ' '
                      || regexp_replace(coalesce(m.home_phone, '') || ' '
                           || coalesce(m.work_phone, '') || ' ' || coalesce(m.mobile_phone, ''),
                           '[^0-9 ]', '', 'g'))
                    like search_text(?))
      """;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private OrganisationService organisations;
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
   * The household, if the caller belongs to it with this right.
   *
   * @throws RefusedException NotFound for everybody else, whether it exists or not
   */
  public HouseholdView requireAccess(long householdId, Right right) {
    OptionalLong account = caller.accountId();
    if (account.isEmpty()
        || sql.number(
                "select count(*) from household_access where household_id = ? and account_id = ?"
                    + " and case ? when 'BOOK' then may_book when 'PAY' then may_pay"
                    + " when 'EDIT' then may_edit else true end",
                householdId,
                account.getAsLong(),
                right)
            == 0) {
      throw new RefusedException(new NotFound());
    }
    return view(householdId);
  }

  /**
   * The household for reading: for its family, and for staff of its organisation.
   *
   * @throws RefusedException NotFound for everybody else
   */
  public HouseholdView requireReading(long householdId) {
    if (!isStaff()) {
      return requireAccess(householdId, Right.VIEW);
    }
    HouseholdView household = view(householdId);
    if (organisationsOfStaff().contains(household.organisationId())) {
      return household;
    }
    return requireAccess(householdId, Right.VIEW);
  }

  /**
   * The household for staff of its organisation alone.
   *
   * @throws RefusedException NotFound for staff of other organisations
   */
  @RolesAllowed({"STAFF", "ADMIN"})
  public HouseholdView requireStaffOf(long householdId) {
    HouseholdView household = view(householdId);
    if (!organisationsOfStaff().contains(household.organisationId())) {
      throw new RefusedException(new NotFound());
    }
    return household;
  }

  /**
   * Families found by any part of a name, a child's name, a mail address, a phone or dossier
   * number; accents and case do not count, every word must be found. Staff only, in the
   * organisations they work for.
   *
   * @return at most {@link #MOST_FOUND}, by name; none for an empty text
   */
  public List<HouseholdFound> search(String typed) {
    SearchText text = SearchText.of(typed);
    if (text.isEmpty() || !isStaff()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>();
    parameters.add(organisationsOfStaff());
    for (String pattern : text.patterns()) {
      parameters.addAll(List.of(pattern, pattern, pattern));
    }
    return sql.list(
        FOUND
            + FOUND_WORD.repeat(text.patterns().size())
            + " order by h.name collate french, h.number, h.id limit "
            + MOST_FOUND,
        HouseholdService::found,
        parameters.toArray());
  }

  private boolean isStaff() {
    return caller.hasRole("STAFF") || caller.hasRole("ADMIN");
  }

  private List<Long> organisationsOfStaff() {
    return organisations.mine().stream().map(OrganisationView::id).toList();
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
                    MemberKind.on(
                        today,
                        MemberKind.valueOf(row.getString("kind")),
                        row.getObject("birth_date", LocalDate.class),
                        adultAge),
                    row.getInt("position")),
            householdId)
        .stream()
        .sorted(Comparator.comparing(MemberView::kind))
        .toList();
  }
}
