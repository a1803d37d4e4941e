package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import jakarta.enterprise.context.RequestScoped;

/** What came out of checking a password in this request, for the page that asked. */
@RequestScoped
public class LoginAttempt {

  private AuthenticatedAccount account;
  private boolean tooMany;

  void accepted(AuthenticatedAccount authenticated) {
    account = authenticated;
  }

  void refusedForTooMany() {
    tooMany = true;
  }

  AuthenticatedAccount account() {
    return account;
  }

  boolean isTooMany() {
    return tooMany;
  }
}
