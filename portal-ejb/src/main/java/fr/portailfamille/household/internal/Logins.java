package fr.portailfamille.household.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.AccessOffered;
import fr.portailfamille.household.AccessRights;
import fr.portailfamille.household.AddLoginCommand;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.identity.AccountClosed;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountStanding;
import fr.portailfamille.identity.AccountStatus;
import fr.portailfamille.identity.ActivationService;
import fr.portailfamille.identity.MailAddress;
import fr.portailfamille.identity.OpenAccountCommand;
import fr.portailfamille.identity.Role;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The rows between households and logins; the household is locked, the caller was checked. */
@Dependent
public class Logins {

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private AccountService accounts;
  @Inject private ActivationService activations;
  @Inject private OrganisationService organisations;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<AccessOffered> offered;

  /**
   * Gives the household a login: a new account gets its link by mail, or waits for its letter; a
   * login that stands is only offered the household, for its holder to agree.
   *
   * @return the account
   * @throws RefusedException AccountClosed for a login that staff elsewhere have closed
   */
  public long give(HouseholdView household, AddLoginCommand command) {
    OptionalLong known =
        command.email() == null ? OptionalLong.empty() : accounts.withLogin(command.email());
    return known.isPresent()
        ? offer(household, known.getAsLong(), command.rights())
        : open(household, command);
  }

  private long open(HouseholdView household, AddLoginCommand command) {
    String login = command.email() == null ? paperLogin(household) : command.email();
    long account =
        accounts.open(
            new OpenAccountCommand(
                login, command.email(), command.holder(), command.locale(), Set.of(Role.FAMILY)));
    grant(household.id(), account, command.rights());
    if (command.email() != null) {
      activations.inviteByMail(account);
    }
    return account;
  }

  private long offer(HouseholdView household, long account, AccessRights rights) {
    reopen(account);
    Instant now = clock.now();
    sql.update(
        "insert into access_offer (household_id, account_id, may_book, may_pay, may_edit, offered_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        household.id(),
        account,
        rights.book(),
        rights.pay(),
        rights.edit(),
        now);
    record("household.access-offered", household.id(), account, null, rights);
    offered.fire(new AccessOffered(household.id(), account, now));
    return account;
  }

  /** An account that was closed because it served nobody any more; others stay closed. */
  private void reopen(long account) {
    AccountStanding closed = accounts.standing(account);
    if (closed.status() != AccountStatus.DISABLED) {
      return;
    }
    if (isClosedElsewhere(closed)) {
      throw new RefusedException(new AccountClosed());
    }
    accounts.restore(account);
    if (closed.email() != null && accounts.standing(account).status() == AccountStatus.INVITED) {
      activations.inviteByMail(account);
    }
  }

  /**
   * Whether {@link #give} takes a mail address: mails can be sent to it, and its login was not
   * closed by staff elsewhere.
   */
  public boolean isGivable(String email) {
    if (!MailAddress.isUsable(email)) {
      return false;
    }
    OptionalLong known = accounts.withLogin(email);
    return known.isEmpty() || !isClosedElsewhere(accounts.standing(known.getAsLong()));
  }

  private boolean isClosedElsewhere(AccountStanding account) {
    return account.status() == AccountStatus.DISABLED
        && (account.staff() || !householdsOf(account.id()).isEmpty());
  }

  /** «albertville-000123», then «albertville-000123-2»: readable on paper, the same in any case. */
  private String paperLogin(HouseholdView household) {
    String first =
        (organisations.byId(household.organisationId()).code() + "-" + household.number())
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", "-");
    String login = first;
    for (int next = 2; accounts.withLogin(login).isPresent(); next++) {
      login = first + "-" + next;
    }
    return login;
  }

  /** The household belongs to the login from now on. */
  public void grant(long householdId, long accountId, AccessRights rights) {
    sql.update(
        "insert into household_access (household_id, account_id, may_book, may_pay, may_edit)"
            + " values (?, ?, ?, ?, ?)",
        householdId,
        accountId,
        rights.book(),
        rights.pay(),
        rights.edit());
    record("household.access-given", householdId, accountId, null, rights);
  }

  /** Changes what the login may, or what it is offered to be allowed. */
  public void change(
      long householdId, long accountId, AccessRights before, AccessRights after, boolean offer) {
    sql.update(
        "update "
            + (offer ? "access_offer" : "household_access")
            + " set may_book = ?, may_pay = ?, may_edit = ? where household_id = ? and account_id = ?",
        after.book(),
        after.pay(),
        after.edit(),
        householdId,
        accountId);
    record("household.access-changed", householdId, accountId, before, after);
  }

  /** Takes the household from the login, and what was offered. */
  public void take(long householdId, long accountId, AccessRights before) {
    sql.update(
        "delete from household_access where household_id = ? and account_id = ?",
        householdId,
        accountId);
    withdraw(householdId, accountId);
    record("household.access-taken", householdId, accountId, before, null);
  }

  public void withdraw(long householdId, long accountId) {
    sql.update(
        "delete from access_offer where household_id = ? and account_id = ?",
        householdId,
        accountId);
  }

  /** What stands between the two in one of the tables. */
  public Optional<AccessRights> rights(long householdId, long accountId, boolean offer) {
    return sql.first(
        "select may_book, may_pay, may_edit from "
            + (offer ? "access_offer" : "household_access")
            + " where household_id = ? and account_id = ?",
        AccessRights::of,
        householdId,
        accountId);
  }

  /**
   * Whether the account also opens something that is not for the caller: pages of staff, or a
   * family out of the caller's reach.
   */
  public boolean isShared(long householdId, long accountId) {
    return accounts.standing(accountId).staff()
        || householdsOf(accountId).stream()
            .anyMatch(id -> id != householdId && !households.may(id, Duty.EDIT_FAMILIES));
  }

  public List<Long> householdsOf(long accountId) {
    return sql.ids(
        "select household_id from household_access where account_id = ? order by 1", accountId);
  }

  private void record(
      String action, long householdId, long accountId, AccessRights before, AccessRights after) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("account", accountId);
    details.put("before", before == null ? "" : before.codes());
    details.put("after", after == null ? "" : after.codes());
    audit.record(action, "household", householdId, details);
  }
}
