package fr.portailfamille.web.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * For load balancers: {@code /health/live} is 200 as long as the portal runs, {@code /health/ready}
 * is 200 or 503. What is missing is named to callers on this very machine only.
 */
@WebServlet(urlPatterns = {"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient HealthChecks checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean live = request.getServletPath().endsWith("/live");
    List<String> missing = live ? List.of() : checks.missing();
    JsonObjectBuilder answer =
        Json.createObjectBuilder().add("status", missing.isEmpty() ? "UP" : "DOWN");
    if (!missing.isEmpty() && isLocal(request)) {
      JsonArrayBuilder names = Json.createArrayBuilder();
      missing.forEach(names::add);
      answer.add("missing", names);
    }
    response.setStatus(
        missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(answer.build().toString());
  }

  /** Behind a proxy of the same machine everybody looks local; the proxy's headers tell. */
  private static boolean isLocal(HttpServletRequest request) throws IOException {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }
}
