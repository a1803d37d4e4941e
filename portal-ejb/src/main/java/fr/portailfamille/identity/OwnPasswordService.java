package fr.portailfamille.identity;

import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.NewPasswords;
import fr.portailfamille.identity.internal.OwnPassword;
import fr.portailfamille.shared.Entrance;
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
  @Inject private OwnPassword own;
  @Inject private NewPasswords passwords;

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
    OwnPassword.Me me = own.me();
    passwords.require(wished, me.login());
    own.require(me, current, address);
    String hash = passwords.hash(wished, me.login());
    entrance.enter(
        () ->
            passwords.set(
                accounts.byId(me.accountId()).orElseThrow(), hash, currentToken, "its holder"));
  }
}
