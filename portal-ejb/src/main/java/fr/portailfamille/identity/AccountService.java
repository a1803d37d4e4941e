package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.LoginBrake;
import fr.portailfamille.identity.internal.LoginSessions;
import fr.portailfamille.identity.internal.OneTimeCodes;
import fr.portailfamille.identity.internal.OneTimeLinks;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Accounts, without their secrets. Opening, closing and looking at those of others check no caller:
 * the services that call have done so.
 */
@Stateless
@PermitAll
public class AccountService {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 254;

  @Inject private Accounts accounts;
  @Inject private OneTimeLinks links;
  @Inject private OneTimeCodes codes;
  @Inject private LoginSessions sessions;
  @Inject private LoginBrake brake;
  @Inject private AssignmentService assignments;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** The caller's own account; nothing for visitors and jobs. */
  public Optional<AccountView> me() {
    OptionalLong id = caller.accountId();
    return id.isEmpty()
        ? Optional.empty()
        : accounts.byId(id.getAsLong()).map(AccountService::view);
  }

  /** An account for the portal's own work (mails); the caller is not checked. */
  @CallerNotChecked
  public AccountView view(long accountId) {
    return view(account(accountId));
  }

  /** An account as staff see it; NotFound for one that does not exist. */
  @CallerNotChecked
  public AccountStanding standing(long accountId) {
    Account account = account(accountId);
    return new AccountStanding(
        account.id(),
        account.login(),
        account.email(),
        account.displayName(),
        account.status(),
        !assignments.of(account.id()).isEmpty(),
        brake.lockedUntil(account.login()).orElse(null),
        codes.usableUntil(account.id()).orElse(null),
        sessions.lastSeen(account.id()).orElse(null));
  }

  /** The account with this login, upper and lower case alike; for staff and imports. */
  @CallerNotChecked
  public OptionalLong withLogin(String login) {
    return accounts.byLogin(login.strip()).stream().mapToLong(Account::id).findFirst();
  }

  /**
   * Opens an account; it waits for its first password then ({@link ActivationService}).
   *
   * @return its id
   * @throws RefusedException LoginUnusable, MailAddressUnusable, LoginTaken: all that apply
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long open(OpenAccountCommand command) {
    String login = command.login() == null ? "" : command.login().strip();
    String email = command.email() == null ? null : command.email().strip();
    List<Refusal> refusals = new ArrayList<>();
    if (!isUsable(login)) {
      refusals.add(new LoginUnusable());
    } else if (accounts.byLogin(login).isPresent()) {
      refusals.add(new LoginTaken());
    }
    if (email != null && !MailAddress.isUsable(email)) {
      refusals.add(new MailAddressUnusable());
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    Account account =
        new Account(
            login,
            email,
            command.displayName(),
            "en".equals(command.locale()) ? "en" : "fr",
            clock.now());
    account.give(command.roles());
    long id = accounts.add(account).id();
    audit.record("identity.opened", "account", id, Map.of("roles", command.roles()));
    return id;
  }

  /**
   * Closes an account: its sessions end, no link or code of it works; nothing when it is closed.
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void disable(long accountId) {
    Account account = account(accountId);
    if (account.status() == AccountStatus.DISABLED) {
      return;
    }
    account.disable();
    links.voidAll(accountId);
    codes.delete(accountId);
    sessions.endAll(accountId, null, SessionEnd.DISABLED);
    audit.record("identity.disabled", "account", accountId, Map.of());
  }

  /** Opens a closed account again, with the password it had; nothing when it is open. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void restore(long accountId) {
    Account account = account(accountId);
    if (account.status() == AccountStatus.DISABLED) {
      account.restore();
      audit.record("identity.restored", "account", accountId, Map.of());
    }
  }

  /** Lifts the locks that too many tries laid on an account. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void unlock(long accountId) {
    brake.lift(account(accountId).login());
    audit.record("identity.unlocked", "account", accountId, Map.of());
  }

  private static boolean isUsable(String login) {
    return login.length() >= SHORTEST
        && login.length() <= LONGEST
        && login.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isSpaceChar(c));
  }

  private Account account(long accountId) {
    return accounts.byId(accountId).orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static AccountView view(Account account) {
    return new AccountView(
        account.id(), account.login(), account.email(), account.displayName(), account.locale());
  }
}
