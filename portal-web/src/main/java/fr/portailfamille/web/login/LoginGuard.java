package fr.portailfamille.web.login;

import fr.portailfamille.identity.SessionEnd;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;

/**
 * Asks at each request of somebody signed in whether that login still stands. One that was ended
 * elsewhere leads to the login page with a word why; on public pages it is simply over. Stands in
 * web.xml behind the page «indisponible».
 */
public class LoginGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String[] PROTECTED = {"/family/", "/staff/", "/account/"};

  @Inject private transient LoginKeeper keeper;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    Optional<Long> account = account(request);
    if (account.isEmpty() || needsNoLogin(request)) {
      next.doFilter(request, response);
      return;
    }
    Optional<SessionEnd> ended = keeper.ended(account.get());
    if (ended.isPresent()) {
      leave(request);
      if (isProtected(request)) {
        sendTo(LoginAddress.ended(request, ended.get()), request, response);
      } else {
        next.doFilter(request, response);
      }
      return;
    }
    next.doFilter(request, response);
  }

  private static Optional<Long> account(HttpServletRequest request) {
    Principal caller = request.getUserPrincipal();
    return caller == null || !caller.getName().matches("[1-9][0-9]{0,17}")
        ? Optional.empty()
        : Optional.of(Long.valueOf(caller.getName()));
  }

  /** Styles, scripts and the way out. */
  private static boolean needsNoLogin(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals("/logout") || (!isProtected(request) && !path.endsWith(".xhtml"));
  }

  private static boolean isProtected(HttpServletRequest request) {
    String path = request.getServletPath();
    for (String start : PROTECTED) {
      if (path.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static void leave(HttpServletRequest request) throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Also in answer to an ajax request, whose script would not follow a redirect. */
  static void sendTo(String address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address);
      return;
    }
    response.setContentType("text/xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address.replace("&", "&amp;")
                + "\"/></partial-response>");
  }
}
