package fr.portailfamille.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The few style variables that differ between organisations, as a file of their own because pages
 * carry no inline style. The colour is in the address ({@code ?c=rrggbb}): no query, cached for
 * good.
 */
@WebServlet("/theme.css")
public class ThemeSheet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AccentColour asked = AccentColour.parse(request.getParameter("c")).orElse(null);
    if (asked == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/css");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.getWriter().write(sheet(asked));
  }

  static String sheet(AccentColour accent) {
    return ":root {\n  --accent: %s;\n  --accent-strong: %s;\n  --accent-tint: %s;\n}\n"
        .formatted(accent.readable().hex(), accent.strong().hex(), accent.readable().tint().hex());
  }
}
