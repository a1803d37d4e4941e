package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.Logins;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** «Qui a accès à ce dossier», and the households that a login is offered. */
@Stateless
@PermitAll
public class AccessService {

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private Logins logins;
  @Inject private AccountService accounts;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /**
   * Who has access to the household, the caller first. Where the parents live apart (separated,
   * divorced) nobody reads the other one's mail address.
   *
   * @throws RefusedException NotFound for another household
   */
  public List<AccessLine> of(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return sql.list(
        """
        select a.display_name, a.id = ? as self, x.may_book, x.may_pay, x.may_edit,
               case when a.id = ? or coalesce(h.situation, '') not in ('SEPARATED', 'DIVORCED')
                    then a.email end as email
          from household_access x
          join account a on a.id = x.account_id
          join household h on h.id = x.household_id
         where x.household_id = ? and a.status <> 'DISABLED'
         order by self desc, a.display_name collate french, a.id
        """,
        row ->
            new AccessLine(
                row.getString("display_name"),
                row.getString("email"),
                AccessRights.of(row),
                row.getBoolean("self")),
        me(),
        me(),
        householdId);
  }

  /**
   * Who else may do a deed for the household, by name; an empty one where only a mail address is
   * known, which is not told.
   *
   * @throws RefusedException NotFound for another household
   */
  public List<String> othersWith(long householdId, Right right) {
    return of(householdId).stream()
        .filter(line -> !line.self() && line.rights().allow(right))
        .map(line -> line.name().contains("@") ? "" : line.name())
        .toList();
  }

  /** Whether a login that is just being opened is offered a household. */
  public boolean isOffered(String login) {
    return sql.number(
            "select count(*) from access_offer x join account a on a.id = x.account_id"
                + " where lower(a.login) = lower(?)",
            login)
        > 0;
  }

  /**
   * The organisation of the oldest household an account has; for mails, the caller is not checked.
   */
  @CallerNotChecked
  public Optional<Long> organisationOf(long accountId) {
    return sql
        .ids(
            "select h.organisation_id from household_access x"
                + " join household h on h.id = x.household_id"
                + " where x.account_id = ? order by h.id limit 1",
            accountId)
        .stream()
        .findFirst();
  }

  /**
   * The account with this login or mail address that opens a household of an organisation and gets
   * mails; for the portal's own work, the caller is not checked.
   */
  @CallerNotChecked
  public Optional<Long> accountAt(long organisationId, String email) {
    return sql
        .ids(
            """
            select a.id from account a
             where (lower(a.login) = lower(?) or lower(a.email) = lower(?))
               and a.status <> 'DISABLED' and a.email is not null
               and exists (select from household_access x join household h on h.id = x.household_id
                            where x.account_id = a.id and h.organisation_id = ?
                              and h.erased_at is null)
             order by lower(a.login) <> lower(?), a.id limit 1
            """,
            email,
            email,
            organisationId,
            email)
        .stream()
        .findFirst();
  }

  /** The households the caller is offered, the oldest first; none for visitors. */
  public List<AccessOffer> offered() {
    return sql.list(
        """
        select h.id, h.number, h.name, o.name as organisation_name, x.may_book, x.may_pay,
               x.may_edit, x.offered_at
          from access_offer x
          join household h on h.id = x.household_id
          join organisation o on o.id = h.organisation_id
         where x.account_id = ?
         order by x.offered_at, h.id
        """,
        row ->
            new AccessOffer(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("organisation_name"),
                AccessRights.of(row),
                Sql.instant(row, "offered_at")),
        me());
  }

  /**
   * The caller takes an offered household.
   *
   * @throws RefusedException NotFound for one that is not offered to the caller, or no more
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void accept(long householdId) {
    households.lock(householdId);
    AccessRights rights = mine(householdId);
    logins.withdraw(householdId, me());
    logins.grant(householdId, me(), rights);
    accounts.becomeFamily(me());
  }

  /** The caller does not want it; NotFound as {@link #accept}. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void decline(long householdId) {
    households.lock(householdId);
    mine(householdId);
    logins.withdraw(householdId, me());
    audit.record("household.access-declined", "household", householdId, Map.of("account", me()));
  }

  private AccessRights mine(long householdId) {
    return logins
        .rights(householdId, me(), true)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private long me() {
    return caller.accountId().orElse(0);
  }
}
