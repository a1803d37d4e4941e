package fr.portailfamille.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps the chosen language in a cookie and goes back to the page; everybody may call. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int ONE_YEAR = 365 * 24 * 3600;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String chosen = request.getParameter("lang");
    if (Language.KNOWN.contains(String.valueOf(chosen))) {
      Cookie cookie = new Cookie(Language.COOKIE, chosen);
      cookie.setPath("/");
      cookie.setMaxAge(ONE_YEAR);
      cookie.setHttpOnly(true);
      cookie.setSecure(PublicAddress.isSecure());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", LocalAddress.orHome(request.getParameter("back")));
  }
}
