package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.identity.Device;
import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.identity.SessionEnd;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.web.frame.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The login of the server's session: a token for the portal's own table of sessions. Outside any
 * transaction.
 */
@RequestScoped
public class LoginKeeper {

  private static final String TOKEN = "portal.login.token";

  @Inject private LoginSessionService sessions;
  @Inject private Entrance entrance;
  @Inject private ClientAddress address;
  @Inject private HttpServletRequest request;

  /**
   * Notes who has just come in.
   *
   * @param wished where to go
   * @return the same
   */
  String start(AuthenticatedAccount account, String wished) {
    Device device = Device.of(request.getHeader("User-Agent"));
    String token = entrance.enter(() -> sessions.open(account.id(), device, address.text()));
    // an id that was planted before the login is worth nothing after it
    request.changeSessionId();
    request.getSession().setAttribute(TOKEN, token);
    return wished;
  }

  /** The token of this session, for the services that spare it; null without a login. */
  public String token() {
    return attribute(TOKEN);
  }

  /** How this session ended, if it did. */
  Optional<SessionEnd> ended(long accountId) {
    String token = token();
    return token == null
        ? Optional.of(SessionEnd.UNKNOWN)
        : entrance.enter(() -> sessions.ended(token, accountId));
  }

  /** Notes that its holder leaves this session. */
  void leave() {
    String token = token();
    if (token != null) {
      entrance.enter(() -> sessions.logOut(token));
    }
  }

  private String attribute(String name) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (String) session.getAttribute(name);
  }
}
