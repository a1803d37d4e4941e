package fr.portailfamille.web.outage;

import fr.portailfamille.web.frame.PlainPage;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * While the database is away every page is «momentanément indisponible» (503, Retry-After) instead
 * of a failure; what needs no database (health, styles, scripts) goes on. Heals by itself. Stands
 * in web.xml: its place among the filters counts.
 */
public class UnavailablePage extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String RETRY_AFTER_SECONDS = "10";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject private transient DatabaseState database;
  private transient PlainPage page;

  @Override
  public void init() throws ServletException {
    page = new PlainPage(getServletContext(), "unavailable");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (needsNoDatabase(request)) {
      next.doFilter(request, response);
      return;
    }
    if (database.isAway()) {
      answer(request, response);
      return;
    }
    try {
      next.doFilter(request, new Watched(request, response));
    } catch (IOException | ServletException | RuntimeException failure) {
      if (response.isCommitted() || !database.ask(PATIENCE)) {
        throw failure;
      }
      answer(request, response);
    }
  }

  private static boolean needsNoDatabase(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/health/")
        || path.startsWith("/jakarta.faces.resource/")
        || path.startsWith("/resources/")
        || path.startsWith("/error/");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    try {
      response.getWriter().write(page.of(request));
    } catch (IllegalStateException streamed) {
      // the page that failed had asked for the stream already
      response.getOutputStream().write(page.of(request).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Sees a failure that a page reports while nobody has noticed yet that the database is away. */
  private final class Watched extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Watched(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (!toldAway(status)) {
        super.sendError(status, message);
      }
    }

    @Override
    public void sendError(int status) throws IOException {
      if (!toldAway(status)) {
        super.sendError(status);
      }
    }

    private boolean toldAway(int status) throws IOException {
      boolean away = status >= 500 && !isCommitted() && database.ask(PATIENCE);
      if (away) {
        answer(request, (HttpServletResponse) getResponse());
      }
      return away;
    }
  }
}
