package fr.portailfamille.web.login;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in and in which roles, kept in the server's session and told to the container anew
 * at each request ({@link Gate}).
 *
 * @param name the account's id in digits
 */
record SignedIn(String name, Set<String> roles) implements Serializable {

  private static final String KEY = "portal.login.caller";

  SignedIn {
    roles = Set.copyOf(roles);
  }

  static SignedIn of(CredentialValidationResult valid) {
    return new SignedIn(valid.getCallerPrincipal().getName(), valid.getCallerGroups());
  }

  static Optional<SignedIn> in(HttpSession session) {
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
  }

  static void forget(HttpSession session) {
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }

  void keepIn(HttpSession session) {
    session.setAttribute(KEY, this);
  }
}
