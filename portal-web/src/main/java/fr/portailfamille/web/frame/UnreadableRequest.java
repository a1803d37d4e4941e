package fr.portailfamille.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Turns away what no person can have typed: a NUL character, which PostgreSQL keeps in no text and
 * which would come back as a failure with a long trace in the log. Pages only; banks send bodies
 * that are kept as they came.
 */
@WebFilter(urlPatterns = "*.xhtml", asyncSupported = true)
public class UnreadableRequest extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    boolean readable =
        request.getParameterMap().values().stream()
            .flatMap(Arrays::stream)
            .noneMatch(value -> value.indexOf('\0') >= 0);
    if (readable) {
      next.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
