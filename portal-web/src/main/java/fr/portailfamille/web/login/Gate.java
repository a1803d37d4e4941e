package fr.portailfamille.web.login;

import fr.portailfamille.web.frame.RequestSize;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * How people are let in: by our own form ({@link LoginBean}), to which whoever asks for a protected
 * page without a login is led. With the container's form the first request after a login reaches
 * session beans without roles on Payara (a known fault, abandoned there); with the specification's
 * own «login to continue» the server reads the whole request, however large, and keeps it.
 *
 * <p>The container is told caller and roles at each request, from our own session attribute: the
 * specification's {@code @AutoApplySession} lets Payara look for the roles in a context that all
 * threads share, where under load another request has just put or taken away its own (its issue
 * 6145, mended after the releases that the portal runs on).
 */
@ApplicationScoped
@DeclareRoles({"FAMILY", "STAFF", "ADMIN"})
public class Gate implements HttpAuthenticationMechanism {

  @Inject private IdentityStoreHandler stores;
  @Inject private LoginAddress login;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      CredentialValidationResult result = stores.validate(credential);
      if (result.getStatus() == CredentialValidationResult.Status.VALID) {
        SignedIn.of(result).keepIn(request.getSession());
      }
      return context.notifyContainerAboutLogin(result);
    }
    Optional<SignedIn> caller = SignedIn.in(request.getSession(false));
    if (caller.isPresent()) {
      return context.notifyContainerAboutLogin(caller.get().name(), caller.get().roles());
    }
    return context.isProtected() ? ledAway(request, response) : context.doNothing();
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    SignedIn.forget(request.getSession(false));
    context.cleanClientSubject();
  }

  private AuthenticationStatus ledAway(HttpServletRequest request, HttpServletResponse response)
      throws AuthenticationException {
    try {
      if (RequestSize.isTooLarge(request)) {
        RequestSize.turnAway(response);
        return AuthenticationStatus.SEND_FAILURE;
      }
      LoginGuard.sendTo(login.getWithWayBack(), request, response);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }
}
