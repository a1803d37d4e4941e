package fr.portailfamille.household;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.internal.Logins;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountStanding;
import fr.portailfamille.identity.AccountStatus;
import fr.portailfamille.identity.ActivationService;
import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.identity.MailAddress;
import fr.portailfamille.identity.MailAddressUnusable;
import fr.portailfamille.identity.NewCode;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Staff and the logins of a household: who has access, with which rights, and how they come to a
 * password. For who edits families where the household belongs; NotFound for everybody else, and
 * for a login that has nothing to do with the household.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LoginDesk {

  private static final int LONGEST_NAME = 120;

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private Logins logins;
  @Inject private AccountService accounts;
  @Inject private ActivationService activations;
  @Inject private LoginSessionService sessions;
  @Inject private OrganisationService organisations;
  @Inject private AuditTrail audit;

  /** The logins, the oldest first; then those that were offered the household. */
  public List<HouseholdLogin> of(long householdId) {
    households.requireStaff(householdId, Duty.EDIT_FAMILIES);
    return sql
        .ids(
            """
            select account_id from (
              select account_id, 0 as rank from household_access where household_id = ?
              union all
              select account_id, 1 from access_offer where household_id = ?) all_of_them
             order by rank, account_id
            """,
            householdId,
            householdId)
        .stream()
        .map(account -> login(householdId, account))
        .toList();
  }

  private HouseholdLogin login(long householdId, long accountId) {
    boolean offered = logins.rights(householdId, accountId, false).isEmpty();
    AccessRights rights =
        logins
            .rights(householdId, accountId, offered)
            .orElseThrow(() -> new RefusedException(new NotFound()));
    AccountStanding account = accounts.standing(accountId);
    return new HouseholdLogin(
        // who is only asked has not agreed yet to be known here
        offered ? account.withoutName() : account,
        rights,
        offered,
        offered || logins.isShared(householdId, accountId));
  }

  /**
   * Gives the household another login. Where the mail address is a login already, its holder is
   * asked at the next login; else a new account is opened and invited, without a mail address by
   * the letter of {@link #letter}.
   *
   * @throws RefusedException NotFound; HolderMissing, MailAddressUnusable; HasAccess, AccountClosed
   */
  public long add(AddLoginCommand command) {
    HouseholdView household = locked(command.householdId());
    String holder = command.holder() == null ? "" : command.holder().strip();
    if (holder.isEmpty()
        || holder.length() > LONGEST_NAME
        || holder.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException(new HolderMissing());
    }
    if (command.email() != null && !MailAddress.isUsable(command.email())) {
      throw new RefusedException(new MailAddressUnusable());
    }
    if (command.email() != null) {
      accounts
          .withLogin(command.email())
          .ifPresent(account -> refuseKnown(household.id(), account));
    }
    return logins.give(
        household,
        new AddLoginCommand(
            household.id(), holder, command.email(), command.rights(), command.locale()));
  }

  private void refuseKnown(long householdId, long accountId) {
    if (logins.rights(householdId, accountId, false).isPresent()
        || logins.rights(householdId, accountId, true).isPresent()) {
      throw new RefusedException(new HasAccess());
    }
  }

  /** Decides what a login may do for the household. */
  public void change(long householdId, long accountId, AccessRights rights) {
    locked(householdId);
    HouseholdLogin login = login(householdId, accountId);
    if (!login.rights().equals(rights)) {
      logins.change(householdId, accountId, login.rights(), rights, login.offered());
    }
  }

  /**
   * Takes the household from a login. Its sessions end at once; an account that serves nobody else
   * is closed.
   */
  public void remove(long householdId, long accountId) {
    locked(householdId);
    HouseholdLogin login = login(householdId, accountId);
    boolean last = isLast(login);
    logins.take(householdId, accountId, login.rights());
    if (login.offered()) {
      return;
    }
    sessions.endAll(accountId);
    if (last) {
      accounts.disable(accountId);
    }
  }

  /** Whether {@link #remove} closes the account: it serves nobody else. */
  public boolean closes(long householdId, long accountId) {
    households.requireStaff(householdId, Duty.EDIT_FAMILIES);
    return isLast(login(householdId, accountId));
  }

  private boolean isLast(HouseholdLogin login) {
    return !login.offered()
        && !login.shared()
        && logins.householdsOf(login.account().id()).size() == 1;
  }

  /**
   * Closes the whole account; its sessions end at once.
   *
   * @throws RefusedException NotFound; StaffLogin, SharedLogin
   */
  public void disable(long householdId, long accountId) {
    requireWhole(householdId, accountId);
    accounts.disable(accountId);
  }

  /** Opens a closed account again; refusals as {@link #disable}. */
  public void restore(long householdId, long accountId) {
    requireWhole(householdId, accountId);
    accounts.restore(accountId);
  }

  /** Lifts the lock that too many wrong passwords laid; refusals as {@link #disable}. */
  public void unlock(long householdId, long accountId) {
    requireWhole(householdId, accountId);
    accounts.unlock(accountId);
  }

  /** Ends every session of a login; refusals as {@link #disable}. */
  public void endSessions(long householdId, long accountId) {
    requireWhole(householdId, accountId);
    sessions.endAll(accountId);
  }

  /**
   * Mails the link to the first password again: a reminder.
   *
   * @throws RefusedException NotFound; NoMailAddress, AccountActive, AccountClosed
   */
  public void invite(long householdId, long accountId) {
    locked(householdId);
    login(householdId, accountId);
    activations.inviteByMail(accountId);
  }

  /**
   * A new code to hand over, readable this once; the code before is void. Whoever holds it chooses
   * the password, so that it is not given for an account that also opens something else.
   *
   * @throws RefusedException NotFound; StaffLogin, SharedLogin; AccountClosed
   */
  public NewCode newCode(long householdId, long accountId) {
    requireWhole(householdId, accountId);
    return activations.newCode(accountId);
  }

  /** The letter with a new code; otherwise as {@link #newCode}. */
  public ActivationLetter letter(long householdId, long accountId) {
    HouseholdLogin login = requireWhole(householdId, accountId);
    HouseholdView household = households.view(householdId);
    NewCode code = activations.newCode(accountId);
    audit.record(
        "household.letter-printed", "household", householdId, Map.of("account", accountId));
    return new ActivationLetter(
        organisations.byId(household.organisationId()),
        household,
        login.account().displayName(),
        code.login(),
        code.text(),
        code.expiresAt());
  }

  private HouseholdView locked(long householdId) {
    HouseholdView household = households.requireStaff(householdId, Duty.EDIT_FAMILIES);
    households.lock(householdId);
    return household;
  }

  private HouseholdLogin requireWhole(long householdId, long accountId) {
    locked(householdId);
    HouseholdLogin login = login(householdId, accountId);
    if (login.account().staff() && !login.offered()) {
      throw new RefusedException(new StaffLogin());
    }
    if (login.shared()) {
      throw new RefusedException(new SharedLogin());
    }
    return login;
  }

  /** Whether an account that waits for its first password has no mail address to get a link. */
  public static boolean needsLetter(HouseholdLogin login) {
    return login.account().status() == AccountStatus.INVITED && login.account().email() == null;
  }
}
