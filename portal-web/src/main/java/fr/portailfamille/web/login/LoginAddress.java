package fr.portailfamille.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of the login page for somebody who asked for a protected page. */
@Named
@RequestScoped
public class LoginAddress {

  static final String PAGE = "/login.xhtml";

  @Inject private HttpServletRequest request;

  /** After the login a bookmarked page is shown; what was posted is not posted again. */
  public String getWithWayBack() {
    String query = request.getQueryString();
    return with(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  static String with(String back) {
    return back == null || back.isEmpty()
        ? PAGE
        : PAGE + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
