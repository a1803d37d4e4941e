package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.identity.SecondStep;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** What came out of checking a password in this request, for the page that asked. */
@RequestScoped
public class LoginAttempt {

  private AuthenticatedAccount account;
  private AuthenticatedAccount halfway;
  private SecondStep due;
  private List<Refusal> refusals = List.of();

  void accepted(AuthenticatedAccount authenticated) {
    account = authenticated;
  }

  void refused(List<Refusal> reasons) {
    refusals = reasons;
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

  /** Why the password was not even looked at; empty when it was wrong. */
  List<Refusal> refusals() {
    return refusals;
  }
}
