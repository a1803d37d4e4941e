package fr.portailfamille.identity;

import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.NewPasswords;
import fr.portailfamille.identity.internal.PasswordGate;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The caller's own password, changed by who knows the current one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPasswordService {

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private PasswordGate gate;
  @Inject private NewPasswords passwords;
  @Inject private CurrentCaller caller;

  /**
   * Changes the password; all other sessions of the account end. Outside any transaction. A weak
   * new password is refused before the current one is looked at.
   *
   * @param currentToken of the session that goes on
   * @param address where the caller is, for the brake on guessing
   * @throws RefusedException PasswordTooWeak, all broken rules at once; WrongPassword;
   *     TooManyTries; TryAgain; NotFound for visitors
   */
  public void change(String current, String wished, String currentToken, String address) {
    long me = caller.accountId().orElseThrow(() -> new RefusedException(new NotFound()));
    String login =
        entrance
            .enter(() -> accounts.byId(me).map(Account::login))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    passwords.require(wished, login);
    if (gate.pass(login, current == null ? "" : current, address).isEmpty()) {
      throw new RefusedException(new WrongPassword());
    }
    String hash = passwords.hash(wished, login);
    entrance.enter(
        () -> passwords.set(accounts.byId(me).orElseThrow(), hash, currentToken, "its holder"));
  }
}
