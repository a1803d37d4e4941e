package fr.portailfamille.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns away what no person can have typed: a NUL character, which PostgreSQL keeps in no text and
 * and more fields than the server takes; both would come back as a failure with a long trace in the
 * log. Pages only; banks send bodies that are kept as they came.
 */
@WebFilter(urlPatterns = "*.xhtml", asyncSupported = true)
public class UnreadableRequest extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(UnreadableRequest.class.getName());

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    boolean readable;
    try {
      readable = hasNoNul(request);
    } catch (RuntimeException tooManyFields) {
      LOG.log(Level.WARNING, "A request was turned away unread: {0}", tooManyFields.toString());
      // PlainFailure answers: a page of Faces would read the fields again
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (readable) {
      next.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean hasNoNul(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .noneMatch(value -> value.indexOf('\0') >= 0);
  }
}
