package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** What came out of checking a password in this request, for the page that asked. */
@RequestScoped
public class LoginAttempt {

  private AuthenticatedAccount account;
  private List<Refusal> refusals = List.of();

  void accepted(AuthenticatedAccount authenticated) {
    account = authenticated;
  }

  void refused(List<Refusal> reasons) {
    refusals = reasons;
  }

  AuthenticatedAccount account() {
    return account;
  }

  /** Why the password was not even looked at; empty when it was wrong. */
  List<Refusal> refusals() {
    return refusals;
  }
}
