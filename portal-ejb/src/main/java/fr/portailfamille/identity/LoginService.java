package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.Argon2Hash;
import fr.portailfamille.identity.internal.HashingQueue;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Checks logins and passwords; everybody may call. */
@Stateless
@PermitAll
public class LoginService {

  private static final Logger LOG = Logger.getLogger(LoginService.class.getName());
  private static final int LONGEST = 254;

  /** What an unknown login is checked against, so that it costs the same time as a known one. */
  private static final String NOBODY = Argon2Hash.of(UUID.randomUUID().toString());

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private HashingQueue queue;
  @Inject private AssignmentService assignments;
  @Inject private AuditTrail audit;

  private record Candidate(AuthenticatedAccount account, String hash) {}

  /**
   * The account, if the password is right and the account active. Holds no connection while
   * hashing.
   *
   * @throws fr.portailfamille.shared.RefusedException TryAgain when too many log in at once
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<AuthenticatedAccount> authenticate(String login, String password) {
    if (login == null || password == null || login.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Candidate> candidate =
        entrance.enter(() -> accounts.byLogin(login.strip()).map(LoginService::candidate));
    String hash = candidate.map(Candidate::hash).orElse(NOBODY);
    boolean right =
        queue.inTurn(
            () -> password.length() <= PasswordRule.LONGEST && Argon2Hash.matches(password, hash));
    if (right && candidate.isPresent()) {
      return Optional.of(entrance.enter(() -> letIn(candidate.get().account())));
    } else {
      // the log only: a row for known logins would make them answer later than unknown ones
      LOG.log(
          Level.INFO,
          "Login refused, account {0}",
          candidate.map(c -> c.account().id()).orElse(null));
      return Optional.empty();
    }
  }

  /** An account whose password was right before the second step; nothing if it is closed now. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<AuthenticatedAccount> active(long accountId) {
    return accounts
        .byId(accountId)
        .filter(account -> account.usableHash() != null)
        .map(account -> candidate(account).account())
        .map(this::withStaffRoles);
  }

  private AuthenticatedAccount withStaffRoles(AuthenticatedAccount account) {
    return account.with(Role.ofStaff(assignments.of(account.id())));
  }

  /** What staff may enter is looked up now: before, known logins would answer later. */
  private AuthenticatedAccount letIn(AuthenticatedAccount account) {
    audit.recordAs(
        "account:" + account.id(), "identity.logged-in", "account", account.id(), Map.of());
    return withStaffRoles(account);
  }

  private static Candidate candidate(Account account) {
    String usable = account.usableHash();
    return new Candidate(
        new AuthenticatedAccount(
            account.id(),
            account.login(),
            account.displayName(),
            account.locale(),
            account.roles()),
        usable == null ? NOBODY : usable);
  }
}
