package fr.portailfamille.web.outage;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * While the database is away every page is «momentanément indisponible» (503, Retry-After) instead
 * of a failure; what needs no database (health, styles, scripts) goes on. Heals by itself. Stands
 * in web.xml: its place among the filters counts.
 */
public class UnavailablePage extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/WEB-INF/unavailable.html";
  private static final String RETRY_AFTER_SECONDS = "10";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject private transient DatabaseState database;
  private String page;

  @Override
  public void init() throws ServletException {
    try (InputStream file = getServletContext().getResourceAsStream(PAGE)) {
      page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ServletException(e);
    }
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
      answer(response);
      return;
    }
    try {
      next.doFilter(request, new Watched(response));
    } catch (IOException | ServletException | RuntimeException failure) {
      if (response.isCommitted() || !database.ask(PATIENCE)) {
        throw failure;
      }
      answer(response);
    }
  }

  private static boolean needsNoDatabase(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/health/")
        || path.startsWith("/jakarta.faces.resource/")
        || path.startsWith("/resources/")
        || path.startsWith("/error/");
  }

  private void answer(HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    try {
      response.getWriter().write(page);
    } catch (IllegalStateException streamed) {
      // the page that failed had asked for the stream already
      response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Sees a failure that a page reports while nobody has noticed yet that the database is away. */
  private final class Watched extends HttpServletResponseWrapper {

    Watched(HttpServletResponse response) {
      super(response);
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
        answer((HttpServletResponse) getResponse());
      }
      return away;
    }
  }
}
