package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.identity.SecondStep;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Whose second step it is, and what follows once it is passed. */
@RequestScoped
public class Admission {

  /** How long a right password waits for the second step. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private LoginAttempt attempt;
  @Inject private LoginKeeper keeper;
  @Inject private Call call;

  /** After a right password: waits in a new session for the second step and goes to its page. */
  void await(long accountId, SecondStep step, String back) {
    PendingLogin pending = new PendingLogin(accountId, step, back, clock.now().plus(PATIENCE));
    pending.keepIn(request.getSession(true));
    call.redirect(pending.page());
  }

  Optional<PendingLogin> pending() {
    return PendingLogin.of(request.getSession(false), clock.now());
  }

  /** Whoever is at the second step: a login under way, or the caller. */
  OptionalLong accountId() {
    return pending().map(p -> OptionalLong.of(p.accountId())).orElseGet(caller::accountId);
  }

  /**
   * The second step is passed: a login under way is complete now.
   *
   * @return where to go on; nothing when the login failed (the account was closed meanwhile)
   */
  Optional<String> complete() {
    long accountId = accountId().orElseThrow();
    Optional<PendingLogin> pending = pending();
    Optional<String> next =
        pending.isPresent() ? letIn(pending.get()) : Optional.of(Landing.STAFF_HOME);
    if (next.isPresent()) {
      SecondStepMark.set(request.getSession(), accountId);
      PendingLogin.forget(request.getSession());
    }
    return next;
  }

  private Optional<String> letIn(PendingLogin pending) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) faces.getExternalContext().getResponse(),
            AuthenticationParameters.withParams()
                .credential(new BothSteps(pending.accountId()))
                .newAuthentication(true));
    AuthenticatedAccount account = attempt.account();
    return status == AuthenticationStatus.SUCCESS && account != null
        ? Optional.of(keeper.start(account, Landing.of(pending.back(), account.roles())))
        : Optional.empty();
  }
}
