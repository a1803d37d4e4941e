package fr.portailfamille.web.login;

import fr.portailfamille.identity.SecondFactorService;
import fr.portailfamille.identity.SecondStep;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.Entrance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets nobody to the pages of the staff whose second step is due. A login asks for it by itself;
 * this is for sessions that were open when an app was set up elsewhere or when the organisation
 * began to ask for one.
 */
public class SecondStepGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Entrance entrance;
  @Inject private transient SecondFactorService factors;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    long accountId = caller.accountId().orElse(0);
    SecondStep due =
        SecondStepMark.isSet(request.getSession(false), accountId)
            ? SecondStep.NONE
            : entrance.enter(() -> factors.needed(accountId));
    if (due == SecondStep.NONE) {
      next.doFilter(request, response);
    } else {
      LoginGuard.sendTo(PendingLogin.page(due), request, response);
    }
  }
}
