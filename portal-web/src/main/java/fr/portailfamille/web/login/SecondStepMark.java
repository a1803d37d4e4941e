package fr.portailfamille.web.login;

import jakarta.servlet.http.HttpSession;

/** Says in the session that its account passed the second step. */
final class SecondStepMark {

  private static final String NAME = SecondStepMark.class.getName();

  private SecondStepMark() {}

  static void set(HttpSession session, long accountId) {
    session.setAttribute(NAME, accountId);
  }

  static boolean isSet(HttpSession session, long accountId) {
    return session != null && Long.valueOf(accountId).equals(session.getAttribute(NAME));
  }
}
