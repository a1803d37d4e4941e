package fr.portailfamille.web.login;

import fr.portailfamille.identity.SecondStep;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Between the right password and the second step: whose password was right, kept on the server.
 * Nobody is logged in meanwhile.
 *
 * @param back the page that was asked for, unchecked
 * @param until when the password has to be typed again
 */
record PendingLogin(long accountId, SecondStep step, String back, Instant until)
    implements Serializable {

  private static final String NAME = PendingLogin.class.getName();

  void keepIn(HttpSession session) {
    session.setAttribute(NAME, this);
  }

  static Optional<PendingLogin> of(HttpSession session, Instant now) {
    return session != null && session.getAttribute(NAME) instanceof PendingLogin pending
        ? Optional.of(pending).filter(p -> p.until().isAfter(now))
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(NAME);
  }

  /** The page of the step. */
  String page() {
    return page(step);
  }

  static String page(SecondStep step) {
    return step == SecondStep.ENROL ? SecondFactorPage.PAGE : SecondStepPage.PAGE;
  }
}
