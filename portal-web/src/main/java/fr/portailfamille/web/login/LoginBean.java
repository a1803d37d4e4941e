package fr.portailfamille.web.login;

import fr.portailfamille.identity.SessionEnd;
import fr.portailfamille.identity.TooManyTries;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/** The login page. */
@Named
@RequestScoped
public class LoginBean {

  static final String TYPED = "login.typed";
  private static final String LOCKED = "login.locked";

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;
  @Inject private LoginAttempt attempt;
  @Inject private LoginKeeper keeper;
  @Inject private Admission admission;
  @Inject private Landings landings;
  @Inject private Call call;
  @Inject private PageWording say;

  private String login;
  private String password;
  private String back;

  /** Lets in and goes to the page that was asked for, or back to the form with the reason. */
  public void signIn() {
    ExternalContext context = faces.getExternalContext();
    leaveFormerLogin();
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) context.getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(login, password))
                .newAuthentication(true));
    if (status == AuthenticationStatus.SUCCESS && attempt.account() != null) {
      PendingLogin.forget(request.getSession());
      call.redirect(keeper.start(attempt.account(), landings.of(attempt.account(), back)));
    } else if (attempt.halfway() != null) {
      // as after a refusal: the session the server answered «not yet» to is worth nothing
      context.invalidateSession();
      admission.await(attempt.halfway().id(), attempt.due(), back);
    } else if (status == AuthenticationStatus.SEND_CONTINUE) {
      faces.responseComplete();
    } else {
      refuse(context);
    }
  }

  /**
   * Somebody logged in already (another tab) is let go first: else the server answers with the
   * login it knows, the password is never looked at and a right one would be called wrong.
   */
  private void leaveFormerLogin() {
    if (request.getUserPrincipal() == null) {
      return;
    }
    keeper.leave();
    try {
      request.logout();
    } catch (ServletException e) {
      throw new IllegalStateException("The former login cannot be left", e);
    }
  }

  private void refuse(ExternalContext context) {
    // else the next protected page of this session comes back empty on Payara
    context.invalidateSession();
    if (attempt.refusals().isEmpty()) {
      String reason = say.now().text("login.refused");
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    } else {
      call.refused(attempt.refusals());
    }
    context.getFlash().setKeepMessages(true);
    context.getFlash().put(TYPED, login);
    context
        .getFlash()
        .put(LOCKED, attempt.refusals().stream().anyMatch(TooManyTries.class::isInstance));
    call.redirect(LoginAddress.with(back, request.getParameter("o")));
  }

  /** What was typed, also on the page that says why it was not let in. */
  public String getLogin() {
    return login == null ? (String) faces.getExternalContext().getFlash().get(TYPED) : login;
  }

  /** Whether the page says that there were too many tries: then also whom to call. */
  public boolean isLocked() {
    return Boolean.TRUE.equals(faces.getExternalContext().getFlash().get(LOCKED));
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Why a former login was ended, as the address says; null where it says nothing known. */
  public SessionEnd getEnded() {
    String said = request.getParameter("ended");
    return Stream.of(SessionEnd.values()).filter(e -> e.name().equals(said)).findAny().orElse(null);
  }

  /** The protected page that was asked for; checked when it is used. */
  public String getBack() {
    return back == null ? request.getParameter("back") : back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
