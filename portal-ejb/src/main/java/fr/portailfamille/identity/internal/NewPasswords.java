package fr.portailfamille.identity.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.AccountStatus;
import fr.portailfamille.identity.PasswordChanged;
import fr.portailfamille.identity.PasswordRule;
import fr.portailfamille.identity.PasswordTooWeak;
import fr.portailfamille.identity.SessionEnd;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What every way to a new password has in common. */
@Dependent
public class NewPasswords {

  @Inject private HashingQueue queue;
  @Inject private OneTimeLinks links;
  @Inject private OneTimeCodes codes;
  @Inject private LoginSessions sessions;
  @Inject private LoginBrake brake;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<PasswordChanged> changed;

  /**
   * The hash of a password that may be used for this login; outside any transaction.
   *
   * @throws RefusedException PasswordTooWeak, all broken rules at once; TryAgain
   */
  public String hash(String password, String login) {
    require(password, login);
    return queue.inTurn(() -> Argon2Hash.of(password));
  }

  /** Refuses a password that breaks a rule, all rules at once. */
  public void require(String password, String login) {
    List<PasswordTooWeak> flaws = PasswordRule.flaws(password == null ? "" : password, login);
    if (!flaws.isEmpty()) {
      throw new RefusedException(flaws);
    }
  }

  /**
   * Sets the password: every link and code of the account is void then, every lock lifted, every
   * other session ended. The holder hears about it, unless it is the first one.
   *
   * @param keptToken of the session that goes on; null: none does
   * @param by how it was done, for the audit trail
   */
  public void set(Account account, String hash, String keptToken, String by) {
    boolean first = account.status() == AccountStatus.INVITED;
    Instant now = clock.now();
    account.changePassword(hash, now);
    links.voidAll(account.id());
    codes.delete(account.id());
    sessions.endAll(account.id(), keptToken, SessionEnd.PASSWORD);
    brake.lift(account.login());
    audit.recordAs(
        "account:" + account.id(),
        first ? "identity.activated" : "identity.password-changed",
        "account",
        account.id(),
        Map.of("by", by));
    if (!first) {
      changed.fire(new PasswordChanged(account.id(), now));
    }
  }
}
