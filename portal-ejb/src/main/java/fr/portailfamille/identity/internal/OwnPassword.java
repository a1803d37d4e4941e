package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.WrongPassword;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Asks callers for their own password before something that a found session must not do. */
@Dependent
public class OwnPassword {

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private PasswordGate gate;
  @Inject private CurrentCaller caller;

  /** The caller's account and its login. */
  public record Me(long accountId, String login) {}

  /**
   * @throws RefusedException NotFound for visitors
   */
  public Me me() {
    long me = caller.accountId().orElseThrow(() -> new RefusedException(new NotFound()));
    return new Me(
        me,
        entrance
            .enter(() -> accounts.byId(me).map(Account::login))
            .orElseThrow(() -> new RefusedException(new NotFound())));
  }

  /**
   * Lets pass who knows the password. Outside any transaction: hashing must not hold a connection.
   *
   * @param address where the caller is, for the brake on guessing
   * @throws RefusedException WrongPassword, TooManyTries, TryAgain
   */
  public void require(Me me, String typed, String address) {
    if (gate.pass(me.login(), typed == null ? "" : typed, address).isEmpty()) {
      throw new RefusedException(new WrongPassword());
    }
  }
}
