package fr.portailfamille.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * While the database is away every page is «momentanément indisponible» (503, Retry-After) instead
 * of a failure; what needs no database (health, styles, scripts) goes on. Heals by itself.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class UnavailablePage extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/WEB-INF/unavailable.html";
  private static final String RETRY_AFTER_SECONDS = "10";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject private transient DatabaseState database;

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
      next.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (response.isCommitted() || !database.ask(PATIENCE)) {
        throw failure;
      }
      answer(response);
      return;
    }
    if (response.getStatus() >= 500 && !response.isCommitted() && database.ask(PATIENCE)) {
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
    try (InputStream page = getServletContext().getResourceAsStream(PAGE)) {
      page.transferTo(response.getOutputStream());
    }
  }
}
