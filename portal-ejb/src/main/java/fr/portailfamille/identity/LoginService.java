package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.PasswordGate;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks logins and passwords; everybody may call. */
@Stateless
@PermitAll
public class LoginService {

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private PasswordGate gate;
  @Inject private AssignmentService assignments;
  @Inject private AuditTrail audit;

  /**
   * The account, if the password is right and the account active. Holds no connection while
   * hashing: called outside any transaction.
   *
   * @param address where the caller is, for the brake on guessing
   * @throws fr.portailfamille.shared.RefusedException TooManyTries, for known and unknown logins
   *     alike; TryAgain when too many log in at once
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<AuthenticatedAccount> authenticate(
      String login, String password, String address) {
    return gate.pass(login, password, address).map(id -> entrance.enter(() -> admitted(id)));
  }

  private AuthenticatedAccount admitted(long accountId) {
    audit.recordAs("account:" + accountId, "identity.logged-in", "account", accountId, Map.of());
    return authenticated(accounts.byId(accountId).orElseThrow());
  }

  /** An account whose password was right before the second step; nothing if it is closed now. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<AuthenticatedAccount> active(long accountId) {
    return accounts
        .byId(accountId)
        .filter(account -> account.usableHash() != null)
        .map(this::authenticated);
  }

  private AuthenticatedAccount authenticated(Account account) {
    Set<Role> roles = Role.ofStaff(assignments.of(account.id()));
    roles.addAll(account.roles());
    return new AuthenticatedAccount(
        account.id(), account.login(), account.displayName(), account.locale(), roles);
  }
}
