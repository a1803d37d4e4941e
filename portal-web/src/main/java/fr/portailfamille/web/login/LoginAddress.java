package fr.portailfamille.web.login;

import fr.portailfamille.identity.SessionEnd;
import fr.portailfamille.web.frame.KeptForms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of the login page for somebody who asked for a protected page. */
@RequestScoped
public class LoginAddress {

  static final String PAGE = "/login.xhtml";

  /** Says first that what was sent is not saved; its way back leads to the login. */
  private static final String ENDED = "/error/expired.xhtml?back=";

  @Inject private HttpServletRequest request;
  @Inject private KeptForms kept;

  /** After the login a bookmarked page is shown; what was posted is not posted again. */
  public String getWithWayBack() {
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "POST".equals(request.getMethod())
        ? ENDED + encoded(page) + kept.keep(request)
        : with(page);
  }

  /** The login page that says why a login was ended; it leads back to the page of the request. */
  static String ended(HttpServletRequest request, SessionEnd reason) {
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    String sent = "POST".equals(request.getMethod()) ? "&sent=1" : "";
    return PAGE + "?ended=" + reason + sent + "&back=" + encoded(page);
  }

  static String with(String back) {
    return with(back, null);
  }

  /**
   * @param back the page to go to after the login; null or empty: wherever it leads
   * @param organisation code of the one whose page it is; null or empty: nobody's
   */
  static String with(String back, String organisation) {
    List<String> facts = new ArrayList<>();
    if (back != null && !back.isEmpty()) {
      facts.add("back=" + encoded(back));
    }
    if (organisation != null && !organisation.isEmpty()) {
      facts.add("o=" + encoded(organisation));
    }
    return facts.isEmpty() ? PAGE : PAGE + "?" + String.join("&", facts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
