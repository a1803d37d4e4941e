package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.Guess;
import fr.portailfamille.identity.internal.Invitations;
import fr.portailfamille.identity.internal.LinkPassword;
import fr.portailfamille.identity.internal.LinkPurpose;
import fr.portailfamille.identity.internal.LoginBrake;
import fr.portailfamille.identity.internal.NewPasswords;
import fr.portailfamille.identity.internal.OneTimeCode;
import fr.portailfamille.identity.internal.OneTimeCodes;
import fr.portailfamille.identity.internal.OneTimeLinks;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the holder of an account comes to the first password: by a link in a mail, or by a code on
 * paper, which also helps who forgot the password and has no mail. Inviting and giving codes check
 * no caller: the services that call have done so.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ActivationService {

  private static final int LONGEST = 254;

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private Invitations invitations;
  @Inject private OneTimeLinks links;
  @Inject private OneTimeCodes codes;
  @Inject private LinkPassword linkPassword;
  @Inject private NewPasswords passwords;
  @Inject private LoginBrake brake;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;

  /**
   * Sends the link with which the first password is chosen; may be repeated.
   *
   * @throws RefusedException NotFound; NoMailAddress, AccountActive, AccountClosed
   */
  @CallerNotChecked
  public void inviteByMail(long accountId) {
    Account account = open(accountId);
    if (account.status() == AccountStatus.ACTIVE) {
      throw new RefusedException(new AccountActive());
    }
    if (account.email() == null) {
      throw new RefusedException(new NoMailAddress());
    }
    invitations.make(account);
  }

  /**
   * A new code for a letter or the desk, readable this once; the one before is void, and so are the
   * wrong tries. It sets the first password or, for an active account, a new one.
   *
   * @throws RefusedException NotFound; AccountClosed
   */
  @CallerNotChecked
  public NewCode newCode(long accountId) {
    Account account = open(accountId);
    OneTimeCode code = OneTimeCode.next();
    Duration life = Duration.ofDays(settings.value(IdentitySettings.CODE_DAYS, Scope.INSTALLATION));
    Instant expiresAt = codes.keep(accountId, code, life);
    brake.lift(Guess.CODE, account.login());
    audit.record("identity.code-made", "account", accountId, Map.of("until", expiresAt));
    return new NewCode(account.login(), code.grouped(), expiresAt);
  }

  /** Whether the link of an invitation still works; changes nothing, anyone may ask. */
  public boolean isUsable(String token) {
    return links.usable(token, LinkPurpose.ACTIVATION).isPresent();
  }

  /**
   * Sets the first password through the link of an invitation; everybody may call, outside any
   * transaction.
   *
   * @return whose password it is
   * @throws RefusedException LinkLapsed; PasswordTooWeak, all broken rules at once; TryAgain
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Activated activate(String token, String password) {
    return linkPassword.set(token, LinkPurpose.ACTIVATION, password);
  }

  /**
   * Sets the password through identifier and code; everybody may call, outside any transaction. A
   * wrong code is counted by the brake on guessing, apart from passwords, and leaves the code as it
   * is; a weak password is refused before the code is looked at.
   *
   * @param address where the caller is, for the brake
   * @return whose password it is
   * @throws RefusedException PasswordTooWeak, all broken rules at once; CodeRefused, which never
   *     tells whether the identifier exists; TooManyCodes; TryAgain
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Activated activateByCode(String login, String code, String password, String address) {
    String typed = login == null ? "" : login.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      throw new RefusedException(new CodeRefused());
    }
    passwords.require(password, typed);
    OneTimeCode paper = OneTimeCode.typed(code);
    long accountId =
        entrance
            .enter(() -> holder(typed, paper, address))
            .orElseThrow(() -> new RefusedException(new CodeRefused()));
    String hash = passwords.hash(password, typed);
    return entrance.enter(
        () -> {
          if (!codes.use(accountId, paper)) {
            throw new RefusedException(new CodeRefused());
          }
          Account account = accounts.byId(accountId).orElseThrow();
          passwords.set(account, hash, null, "code");
          return new Activated(accountId, account.login());
        });
  }

  private Optional<Long> holder(String login, OneTimeCode code, String address) {
    brake.check(Guess.CODE, login, address);
    long accountId = accounts.byLogin(login).map(Account::id).orElse(0L);
    if (codes.isRight(accountId, code)) {
      return Optional.of(accountId);
    }
    brake.failed(Guess.CODE, login, address);
    return Optional.empty();
  }

  private Account open(long accountId) {
    Account account =
        accounts.byId(accountId).orElseThrow(() -> new RefusedException(new NotFound()));
    if (account.status() == AccountStatus.DISABLED) {
      throw new RefusedException(new AccountClosed());
    }
    return account;
  }
}
