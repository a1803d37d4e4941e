package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.identity.SecondStep;
import jakarta.enterprise.context.RequestScoped;

/** What came out of checking a password in this request, for the page that asked. */
@RequestScoped
public class LoginAttempt {

  private AuthenticatedAccount account;
  private AuthenticatedAccount halfway;
  private SecondStep due;
  private boolean tooMany;

  void accepted(AuthenticatedAccount authenticated) {
    account = authenticated;
  }

  void refusedForTooMany() {
    tooMany = true;
  }

  /** The password was right, the second step is due. */
  void halfway(AuthenticatedAccount authenticated, SecondStep step) {
    halfway = authenticated;
    due = step;
  }

  /** Whose password was right while the second step is due; null otherwise. */
  AuthenticatedAccount halfway() {
    return halfway;
  }

  SecondStep due() {
    return due;
  }

  AuthenticatedAccount account() {
    return account;
  }

  boolean isTooMany() {
    return tooMany;
  }
}
